CREATE TABLE sales.customers (
  "customer_id" VARCHAR NOT NULL, -- the customer, each once
  "segment" VARCHAR, -- Segment
  "tenure_months" FLOAT, -- calendar months from the month the customer began to the month scored
  "seats" FLOAT, -- Active seats (percent)
  "depth" FLOAT, -- Depth (percent)
  "integrations" FLOAT, -- Integrations (count)
  "logins" FLOAT, -- Logins (count)
  "roi" FLOAT, -- Return (ratio)
  "first_value" FLOAT, -- Days to first value (days)
  "late_days" FLOAT, -- Late payment (days)
  "reply_hours" FLOAT, -- Reply time (hours)
  "tickets" FLOAT, -- Open tickets (count)
  "referrals" FLOAT, -- Referrals (count)
  "outages" FLOAT, -- Outages (count)
  "review_days" FLOAT, -- Days since review (days)
  "events" FLOAT, -- Events (count)
  "courses" FLOAT, -- Courses (count)
  "sentiment" VARCHAR, -- Sentiment
  "ghost" FLOAT -- Weightless (count)
);

-- Customer Radar: the scoring model Golden, revision 7, for Snowflake.
--
-- Reads a table with one row per customer; returns one row per customer with every score
-- (0 to 10), coverage (share of weight that has a score, 0 to 1) and band, as the app computes
-- them. NULL is a missing value or a score that cannot be given. Scores set by hand (overrides)
-- are not applied: every score here is the computed one.
--
-- Where a metric is measured against the best or the highest value of all, it is that of all
-- rows read. The app takes every customer, active or not; over fewer rows these scores differ.
--
-- Columns read (NULL where there is no value):
--   "customer_id" VARCHAR: the customer, each once
--   "segment" VARCHAR: Segment
--   "tenure_months" FLOAT: calendar months from the month the customer began to the month scored
--   "seats" FLOAT: Active seats (percent)
--   "depth" FLOAT: Depth (percent)
--   "integrations" FLOAT: Integrations (count)
--   "logins" FLOAT: Logins (count)
--   "roi" FLOAT: Return (ratio)
--   "first_value" FLOAT: Days to first value (days)
--   "late_days" FLOAT: Late payment (days)
--   "reply_hours" FLOAT: Reply time (hours)
--   "tickets" FLOAT: Open tickets (count)
--   "referrals" FLOAT: Referrals (count)
--   "outages" FLOAT: Outages (count)
--   "review_days" FLOAT: Days since review (days)
--   "events" FLOAT: Events (count)
--   "courses" FLOAT: Courses (count)
--   "sentiment" VARCHAR: Sentiment
--   "ghost" FLOAT: Weightless (count)

WITH
radar_values AS (
  -- The values of each customer; a number that is not finite is missing.
  SELECT
    "customer_id",
    CAST("segment" AS VARCHAR) AS "segment",
    CASE WHEN ABS("tenure_months") <= '1.7976931348623157e308'::FLOAT THEN CAST("tenure_months" AS FLOAT) END AS "tenure_months",
    CASE WHEN ABS("seats") <= '1.7976931348623157e308'::FLOAT THEN CAST("seats" AS FLOAT) END AS "seats",
    CASE WHEN ABS("depth") <= '1.7976931348623157e308'::FLOAT THEN CAST("depth" AS FLOAT) END AS "depth",
    CASE WHEN ABS("integrations") <= '1.7976931348623157e308'::FLOAT THEN CAST("integrations" AS FLOAT) END AS "integrations",
    CASE WHEN ABS("logins") <= '1.7976931348623157e308'::FLOAT THEN CAST("logins" AS FLOAT) END AS "logins",
    CASE WHEN ABS("roi") <= '1.7976931348623157e308'::FLOAT THEN CAST("roi" AS FLOAT) END AS "roi",
    CASE WHEN ABS("first_value") <= '1.7976931348623157e308'::FLOAT THEN CAST("first_value" AS FLOAT) END AS "first_value",
    CASE WHEN ABS("late_days") <= '1.7976931348623157e308'::FLOAT THEN CAST("late_days" AS FLOAT) END AS "late_days",
    CASE WHEN ABS("reply_hours") <= '1.7976931348623157e308'::FLOAT THEN CAST("reply_hours" AS FLOAT) END AS "reply_hours",
    CASE WHEN ABS("tickets") <= '1.7976931348623157e308'::FLOAT THEN CAST("tickets" AS FLOAT) END AS "tickets",
    CASE WHEN ABS("referrals") <= '1.7976931348623157e308'::FLOAT THEN CAST("referrals" AS FLOAT) END AS "referrals",
    CASE WHEN ABS("outages") <= '1.7976931348623157e308'::FLOAT THEN CAST("outages" AS FLOAT) END AS "outages",
    CASE WHEN ABS("review_days") <= '1.7976931348623157e308'::FLOAT THEN CAST("review_days" AS FLOAT) END AS "review_days",
    CASE WHEN ABS("events") <= '1.7976931348623157e308'::FLOAT THEN CAST("events" AS FLOAT) END AS "events",
    CASE WHEN ABS("courses") <= '1.7976931348623157e308'::FLOAT THEN CAST("courses" AS FLOAT) END AS "courses",
    CAST("sentiment" AS VARCHAR) AS "sentiment",
    CASE WHEN ABS("ghost") <= '1.7976931348623157e308'::FLOAT THEN CAST("ghost" AS FLOAT) END AS "ghost"
  FROM sales.customers
),
radar_population AS (
  -- The highest and the lowest values of all customers.
  SELECT
    MAX("integrations") AS "integrations_highest",
    MAX("logins") AS "logins_highest",
    MAX("reply_hours") AS "reply_hours_highest",
    MAX("tickets") AS "tickets_highest",
    MIN("tickets") AS "tickets_lowest",
    MAX("referrals") AS "referrals_highest",
    MAX("outages") AS "outages_highest",
    MIN("outages") AS "outages_lowest",
    MAX("review_days") AS "review_days_highest",
    MAX("events") AS "events_highest"
  FROM radar_values
),
radar_metrics AS (
  -- The score of each metric, 0 to 10; NULL without a value.
  SELECT
    radar_values.*,
    -- The profile that applies: the first whose condition holds.
    CASE
      WHEN "segment" IN ('Enterprise', 'Strategic') AND "tenure_months" >= '12'::FLOAT AND "tenure_months" < '24'::FLOAT THEN 1
    END AS "profile",
    -- Active seats
    CASE
      WHEN "seats" IS NOT NULL THEN '10'::FLOAT * LEAST(GREATEST("seats" / '100'::FLOAT, '0'::FLOAT), '1'::FLOAT)
    END AS "seats_score",
    -- Depth
    CASE
      WHEN "depth" IS NOT NULL THEN '10'::FLOAT * LEAST(GREATEST(("depth" - '10'::FLOAT) / ('50'::FLOAT - '10'::FLOAT), '0'::FLOAT), '1'::FLOAT)
    END AS "depth_score",
    -- Integrations
    CASE
      WHEN "integrations" IS NULL THEN NULL
      WHEN "integrations_highest" > '0'::FLOAT THEN '10'::FLOAT * LEAST(GREATEST("integrations" / "integrations_highest", '0'::FLOAT), '1'::FLOAT)
      ELSE '0'::FLOAT
    END AS "integrations_score",
    -- Logins
    CASE
      WHEN "logins" IS NULL THEN NULL
      WHEN "logins_highest" > '2'::FLOAT THEN '10'::FLOAT * LEAST(GREATEST(("logins" - '2'::FLOAT) / ("logins_highest" - '2'::FLOAT), '0'::FLOAT), '1'::FLOAT)
      ELSE '0'::FLOAT
    END AS "logins_score",
    -- Return
    CASE
      WHEN "roi" IS NOT NULL THEN '10'::FLOAT * LEAST(GREATEST(("roi" - '0.5'::FLOAT) / ('4'::FLOAT - '0.5'::FLOAT), '0'::FLOAT), '1'::FLOAT)
    END AS "roi_score",
    -- Days to first value
    CASE
      WHEN "first_value" IS NOT NULL THEN '10'::FLOAT * LEAST(GREATEST(("first_value" - '120'::FLOAT) / ('14'::FLOAT - '120'::FLOAT), '0'::FLOAT), '1'::FLOAT)
    END AS "first_value_score",
    -- Late payment
    CASE
      WHEN "late_days" IS NOT NULL THEN '10'::FLOAT * LEAST(GREATEST(("late_days" - '60'::FLOAT) / ('0'::FLOAT - '60'::FLOAT), '0'::FLOAT), '1'::FLOAT)
    END AS "late_days_score",
    -- Reply time
    CASE
      WHEN "reply_hours" IS NULL THEN NULL
      WHEN '2'::FLOAT < "reply_hours_highest" THEN '10'::FLOAT * LEAST(GREATEST(("reply_hours" - "reply_hours_highest") / ('2'::FLOAT - "reply_hours_highest"), '0'::FLOAT), '1'::FLOAT)
      WHEN "reply_hours" <= '2'::FLOAT THEN '10'::FLOAT
      ELSE '0'::FLOAT
    END AS "reply_hours_score",
    -- Open tickets
    CASE
      WHEN "tickets" IS NULL THEN NULL
      WHEN "tickets_lowest" < "tickets_highest" THEN '10'::FLOAT * LEAST(GREATEST(("tickets" - "tickets_highest") / ("tickets_lowest" - "tickets_highest"), '0'::FLOAT), '1'::FLOAT)
      ELSE '10'::FLOAT
    END AS "tickets_score",
    -- Referrals
    CASE
      WHEN "referrals" IS NULL THEN NULL
      WHEN "referrals_highest" > '0'::FLOAT THEN '10'::FLOAT * LEAST(GREATEST("referrals" / "referrals_highest", '0'::FLOAT), '1'::FLOAT)
      ELSE '0'::FLOAT
    END AS "referrals_score",
    -- Outages
    CASE
      WHEN "outages" IS NULL THEN NULL
      WHEN "outages_lowest" < "outages_highest" THEN '10'::FLOAT * LEAST(GREATEST(("outages" - "outages_highest") / ("outages_lowest" - "outages_highest"), '0'::FLOAT), '1'::FLOAT)
      ELSE '10'::FLOAT
    END AS "outages_score",
    -- Days since review
    CASE
      WHEN "review_days" IS NULL THEN NULL
      WHEN '90'::FLOAT < "review_days_highest" THEN '10'::FLOAT * LEAST(GREATEST(("review_days" - "review_days_highest") / ('90'::FLOAT - "review_days_highest"), '0'::FLOAT), '1'::FLOAT)
      WHEN "review_days" <= '90'::FLOAT THEN '10'::FLOAT
      ELSE '0'::FLOAT
    END AS "review_days_score",
    -- Events
    CASE
      WHEN "events" IS NULL THEN NULL
      WHEN "events_highest" > '5'::FLOAT THEN '10'::FLOAT * LEAST(GREATEST(("events" - '5'::FLOAT) / ("events_highest" - '5'::FLOAT), '0'::FLOAT), '1'::FLOAT)
      ELSE '0'::FLOAT
    END AS "events_score",
    -- Courses
    CASE
      WHEN "courses" IS NULL THEN NULL
      WHEN "courses" <= '0'::FLOAT THEN '0'::FLOAT
      WHEN "courses" <= '1'::FLOAT THEN '4.5'::FLOAT
      WHEN "courses" <= '3'::FLOAT THEN '8'::FLOAT
      ELSE '8'::FLOAT
    END AS "courses_score",
    -- Sentiment
    CASE TRANSLATE(TRIM("sentiment", CHR(9) || CHR(10) || CHR(11) || CHR(12) || CHR(13) || CHR(32) || CHR(133) || CHR(160) || CHR(5760) || CHR(8192) || CHR(8193) || CHR(8194) || CHR(8195) || CHR(8196) || CHR(8197) || CHR(8198) || CHR(8199) || CHR(8200) || CHR(8201) || CHR(8202) || CHR(8232) || CHR(8233) || CHR(8239) || CHR(8287) || CHR(12288)), 'ABDEGMNR', 'abdegmnr')
      WHEN 'amber' THEN '5'::FLOAT
      WHEN 'green' THEN '10'::FLOAT
      WHEN 'red' THEN '1'::FLOAT
    END AS "sentiment_score",
    -- Weightless
    CASE
      WHEN "ghost" IS NOT NULL THEN '10'::FLOAT * LEAST(GREATEST("ghost" / '10'::FLOAT, '0'::FLOAT), '1'::FLOAT)
    END AS "ghost_score"
  FROM radar_values
  CROSS JOIN radar_population
),
radar_weights AS (
  -- The weight of the metrics of each category that have a score.
  SELECT
    radar_metrics.*,
    (
      CASE WHEN "seats_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "depth_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
    ) AS "adoption_usage_score_weight",
    (
      CASE WHEN "integrations_score" IS NULL THEN '0'::FLOAT ELSE '2'::FLOAT END
      + CASE WHEN "logins_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "seats_score" IS NULL THEN '0'::FLOAT ELSE '0.5'::FLOAT END
    ) AS "adoption_reach_score_weight",
    (
      CASE WHEN "roi_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "referrals_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "events_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
    ) AS "adoption_value_score_weight",
    CASE WHEN "courses_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END AS "adoption_learning_score_weight",
    (
      CASE WHEN "first_value_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "late_days_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "reply_hours_score" IS NULL THEN '0'::FLOAT ELSE '2'::FLOAT END
    ) AS "health_service_score_weight",
    (
      CASE WHEN "sentiment_score" IS NULL THEN '0'::FLOAT ELSE '3'::FLOAT END
      + CASE WHEN "tickets_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
    ) AS "health_voice_score_weight",
    CASE WHEN "outages_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END AS "health_calm_score_weight",
    CASE WHEN "sentiment_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END AS "p1_health_voice_score_weight",
    (
      CASE WHEN "first_value_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "seats_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
    ) AS "p1_health_start_score_weight",
    (
      CASE WHEN "tickets_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "review_days_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
    ) AS "effort_effort_score_weight"
  FROM radar_metrics
),
radar_categories AS (
  -- The score of each category: the weighted mean of what there is; and its coverage.
  SELECT
    radar_weights.*,
    -- Adoption: Usage
    (
      COALESCE("seats_score", '0'::FLOAT)
      + COALESCE("depth_score", '0'::FLOAT)
    ) / NULLIF("adoption_usage_score_weight", '0'::FLOAT) AS "adoption_usage_score",
    -- Adoption: Reach
    (
      COALESCE('2'::FLOAT * "integrations_score", '0'::FLOAT)
      + COALESCE("logins_score", '0'::FLOAT)
      + COALESCE('0.5'::FLOAT * "seats_score", '0'::FLOAT)
    ) / NULLIF("adoption_reach_score_weight", '0'::FLOAT) AS "adoption_reach_score",
    -- Adoption: Value
    (
      COALESCE("roi_score", '0'::FLOAT)
      + COALESCE("referrals_score", '0'::FLOAT)
      + COALESCE("events_score", '0'::FLOAT)
    ) / NULLIF("adoption_value_score_weight", '0'::FLOAT) AS "adoption_value_score",
    -- Adoption: Learning
    COALESCE("courses_score", '0'::FLOAT) / NULLIF("adoption_learning_score_weight", '0'::FLOAT) AS "adoption_learning_score",
    -- Health: Service
    (
      COALESCE("first_value_score", '0'::FLOAT)
      + COALESCE("late_days_score", '0'::FLOAT)
      + COALESCE('2'::FLOAT * "reply_hours_score", '0'::FLOAT)
    ) / NULLIF("health_service_score_weight", '0'::FLOAT) AS "health_service_score",
    -- Health: Voice
    (
      COALESCE('3'::FLOAT * "sentiment_score", '0'::FLOAT)
      + COALESCE("tickets_score", '0'::FLOAT)
    ) / NULLIF("health_voice_score_weight", '0'::FLOAT) AS "health_voice_score",
    -- Health: Calm
    COALESCE("outages_score", '0'::FLOAT) / NULLIF("health_calm_score_weight", '0'::FLOAT) AS "health_calm_score",
    -- Health, large and new (profile 1 of 1): Voice
    COALESCE("sentiment_score", '0'::FLOAT) / NULLIF("p1_health_voice_score_weight", '0'::FLOAT) AS "p1_health_voice_score",
    -- Health, large and new (profile 1 of 1): Start
    (
      COALESCE("first_value_score", '0'::FLOAT)
      + COALESCE("seats_score", '0'::FLOAT)
    ) / NULLIF("p1_health_start_score_weight", '0'::FLOAT) AS "p1_health_start_score",
    -- Effort: Effort
    (
      COALESCE("tickets_score", '0'::FLOAT)
      + COALESCE("review_days_score", '0'::FLOAT)
    ) / NULLIF("effort_effort_score_weight", '0'::FLOAT) AS "effort_effort_score",
    "adoption_usage_score_weight" / '2'::FLOAT AS "adoption_usage_coverage",
    "adoption_reach_score_weight" / '3.5'::FLOAT AS "adoption_reach_coverage",
    "adoption_value_score_weight" / '3'::FLOAT AS "adoption_value_coverage",
    "adoption_learning_score_weight" / '1'::FLOAT AS "adoption_learning_coverage",
    "health_service_score_weight" / '4'::FLOAT AS "health_service_coverage",
    "health_voice_score_weight" / '4'::FLOAT AS "health_voice_coverage",
    "health_calm_score_weight" / '1'::FLOAT AS "health_calm_coverage",
    "p1_health_voice_score_weight" / '1'::FLOAT AS "p1_health_voice_coverage",
    "p1_health_start_score_weight" / '2'::FLOAT AS "p1_health_start_coverage",
    "effort_effort_score_weight" / '2'::FLOAT AS "effort_effort_coverage"
  FROM radar_weights
),
radar_coverage AS (
  -- The coverage of each scorecard.
  SELECT
    radar_categories.*,
    -- Adoption
    (
      "adoption_usage_coverage"
      + '1.5'::FLOAT * "adoption_reach_coverage"
      + '0.5'::FLOAT * "adoption_value_coverage"
      + "adoption_learning_coverage"
    ) / '4'::FLOAT AS "adoption_coverage",
    -- Health
    (
      '2'::FLOAT * "health_service_coverage"
      + "health_voice_coverage"
    ) / '3'::FLOAT AS "health_coverage",
    -- Health, large and new (profile 1 of 1)
    (
      "p1_health_voice_coverage"
      + '3'::FLOAT * "p1_health_start_coverage"
    ) / '4'::FLOAT AS "p1_health_coverage",
    -- Effort
    "effort_effort_coverage" / '1'::FLOAT AS "effort_coverage"
  FROM radar_categories
),
radar_overall AS (
  -- The overall score of each scorecard; NULL where too little of the weight is covered.
  SELECT
    radar_coverage.*,
    -- Adoption
    CASE
      WHEN "adoption_coverage" >= '0.249999999'::FLOAT THEN (
        COALESCE("adoption_usage_score", '0'::FLOAT)
        + COALESCE('1.5'::FLOAT * "adoption_reach_score", '0'::FLOAT)
        + COALESCE('0.5'::FLOAT * "adoption_value_score", '0'::FLOAT)
        + COALESCE("adoption_learning_score", '0'::FLOAT)
      ) / NULLIF((
        CASE WHEN "adoption_usage_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
        + CASE WHEN "adoption_reach_score" IS NULL THEN '0'::FLOAT ELSE '1.5'::FLOAT END
        + CASE WHEN "adoption_value_score" IS NULL THEN '0'::FLOAT ELSE '0.5'::FLOAT END
        + CASE WHEN "adoption_learning_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      ), '0'::FLOAT)
    END AS "adoption_score",
    -- Health
    CASE
      WHEN "health_coverage" >= '0.599999999'::FLOAT THEN (
        COALESCE('2'::FLOAT * "health_service_score", '0'::FLOAT)
        + COALESCE("health_voice_score", '0'::FLOAT)
      ) / NULLIF((
        CASE WHEN "health_service_score" IS NULL THEN '0'::FLOAT ELSE '2'::FLOAT END
        + CASE WHEN "health_voice_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      ), '0'::FLOAT)
    END AS "health_score",
    -- Health, large and new (profile 1 of 1)
    (
      COALESCE("p1_health_voice_score", '0'::FLOAT)
      + COALESCE('3'::FLOAT * "p1_health_start_score", '0'::FLOAT)
    ) / NULLIF((
      CASE WHEN "p1_health_voice_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END
      + CASE WHEN "p1_health_start_score" IS NULL THEN '0'::FLOAT ELSE '3'::FLOAT END
    ), '0'::FLOAT) AS "p1_health_score",
    -- Effort
    COALESCE("effort_effort_score", '0'::FLOAT) / NULLIF(CASE WHEN "effort_effort_score" IS NULL THEN '0'::FLOAT ELSE '1'::FLOAT END, '0'::FLOAT) AS "effort_score"
  FROM radar_coverage
),
radar_bands AS (
  -- The band of each overall score; a limit belongs to the band below it.
  SELECT
    radar_overall.*,
    -- Adoption
    CASE
      WHEN "adoption_score" <= '5.000000001'::FLOAT THEN 'at_risk'
      WHEN "adoption_score" <= '7.500000001'::FLOAT THEN 'needs_attention'
      WHEN "adoption_score" <= '10.000000001'::FLOAT THEN 'satisfactory'
    END AS "adoption_band",
    -- Health
    CASE
      WHEN "health_score" <= '5.000000001'::FLOAT THEN 'at_risk'
      WHEN "health_score" <= '7.500000001'::FLOAT THEN 'needs_attention'
      WHEN "health_score" <= '10.000000001'::FLOAT THEN 'satisfactory'
    END AS "health_band",
    -- Health, large and new (profile 1 of 1)
    CASE
      WHEN "p1_health_score" <= '6.000000001'::FLOAT THEN 'at_risk'
      WHEN "p1_health_score" <= '10.000000001'::FLOAT THEN 'satisfactory'
    END AS "p1_health_band",
    -- Effort
    CASE
      WHEN "effort_score" <= '3.500000001'::FLOAT THEN 'low'
      WHEN "effort_score" <= '10.000000001'::FLOAT THEN 'high'
    END AS "effort_band"
  FROM radar_overall
)
-- What applies to each customer.
SELECT
  "customer_id",
  "profile",
  "adoption_score",
  "adoption_coverage",
  "adoption_band",
  "adoption_usage_score",
  "adoption_usage_coverage",
  "adoption_reach_score",
  "adoption_reach_coverage",
  "adoption_value_score",
  "adoption_value_coverage",
  "adoption_learning_score",
  "adoption_learning_coverage",
  CASE
    WHEN "profile" = 1 THEN "p1_health_score"
    ELSE "health_score"
  END AS "health_score",
  CASE
    WHEN "profile" = 1 THEN "p1_health_coverage"
    ELSE "health_coverage"
  END AS "health_coverage",
  CASE
    WHEN "profile" = 1 THEN "p1_health_band"
    ELSE "health_band"
  END AS "health_band",
  CASE
    WHEN "profile" = 1 THEN NULL
    ELSE "health_service_score"
  END AS "health_service_score",
  CASE
    WHEN "profile" = 1 THEN NULL
    ELSE "health_service_coverage"
  END AS "health_service_coverage",
  CASE
    WHEN "profile" = 1 THEN "p1_health_voice_score"
    ELSE "health_voice_score"
  END AS "health_voice_score",
  CASE
    WHEN "profile" = 1 THEN "p1_health_voice_coverage"
    ELSE "health_voice_coverage"
  END AS "health_voice_coverage",
  CASE
    WHEN "profile" = 1 THEN NULL
    ELSE "health_calm_score"
  END AS "health_calm_score",
  CASE
    WHEN "profile" = 1 THEN NULL
    ELSE "health_calm_coverage"
  END AS "health_calm_coverage",
  CASE
    WHEN "profile" = 1 THEN "p1_health_start_score"
    ELSE NULL
  END AS "health_start_score",
  CASE
    WHEN "profile" = 1 THEN "p1_health_start_coverage"
    ELSE NULL
  END AS "health_start_coverage",
  "effort_score",
  "effort_coverage",
  "effort_band",
  "effort_effort_score",
  "effort_effort_coverage",
  "seats_score",
  "depth_score",
  "integrations_score",
  "logins_score",
  "roi_score",
  "first_value_score",
  "late_days_score",
  "reply_hours_score",
  "tickets_score",
  "referrals_score",
  "outages_score",
  "review_days_score",
  "events_score",
  "courses_score",
  "sentiment_score",
  "ghost_score"
FROM radar_bands;
