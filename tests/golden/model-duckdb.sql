CREATE TABLE sales.customers (
  "customer_id" VARCHAR NOT NULL, -- the customer, each once
  "segment" VARCHAR, -- Segment
  "tenure_months" DOUBLE, -- calendar months from the month the customer began to the month scored
  "seats" DOUBLE, -- Active seats (percent)
  "depth" DOUBLE, -- Depth (percent)
  "integrations" DOUBLE, -- Integrations (count)
  "logins" DOUBLE, -- Logins (count)
  "roi" DOUBLE, -- Return (ratio)
  "first_value" DOUBLE, -- Days to first value (days)
  "late_days" DOUBLE, -- Late payment (days)
  "reply_hours" DOUBLE, -- Reply time (hours)
  "tickets" DOUBLE, -- Open tickets (count)
  "referrals" DOUBLE, -- Referrals (count)
  "outages" DOUBLE, -- Outages (count)
  "review_days" DOUBLE, -- Days since review (days)
  "events" DOUBLE, -- Events (count)
  "courses" DOUBLE, -- Courses (count)
  "sentiment" VARCHAR, -- Sentiment
  "ghost" DOUBLE -- Weightless (count)
);

-- Customer Radar: the scoring model Golden, revision 7, for DuckDB.
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
--   "tenure_months" DOUBLE: calendar months from the month the customer began to the month scored
--   "seats" DOUBLE: Active seats (percent)
--   "depth" DOUBLE: Depth (percent)
--   "integrations" DOUBLE: Integrations (count)
--   "logins" DOUBLE: Logins (count)
--   "roi" DOUBLE: Return (ratio)
--   "first_value" DOUBLE: Days to first value (days)
--   "late_days" DOUBLE: Late payment (days)
--   "reply_hours" DOUBLE: Reply time (hours)
--   "tickets" DOUBLE: Open tickets (count)
--   "referrals" DOUBLE: Referrals (count)
--   "outages" DOUBLE: Outages (count)
--   "review_days" DOUBLE: Days since review (days)
--   "events" DOUBLE: Events (count)
--   "courses" DOUBLE: Courses (count)
--   "sentiment" VARCHAR: Sentiment
--   "ghost" DOUBLE: Weightless (count)

WITH
radar_values AS (
  -- The values of each customer; a number that is not finite is missing.
  SELECT
    "customer_id",
    CAST("segment" AS VARCHAR) AS "segment",
    CASE WHEN ABS("tenure_months") <= 1.7976931348623157e308 THEN CAST("tenure_months" AS DOUBLE) END AS "tenure_months",
    CASE WHEN ABS("seats") <= 1.7976931348623157e308 THEN CAST("seats" AS DOUBLE) END AS "seats",
    CASE WHEN ABS("depth") <= 1.7976931348623157e308 THEN CAST("depth" AS DOUBLE) END AS "depth",
    CASE WHEN ABS("integrations") <= 1.7976931348623157e308 THEN CAST("integrations" AS DOUBLE) END AS "integrations",
    CASE WHEN ABS("logins") <= 1.7976931348623157e308 THEN CAST("logins" AS DOUBLE) END AS "logins",
    CASE WHEN ABS("roi") <= 1.7976931348623157e308 THEN CAST("roi" AS DOUBLE) END AS "roi",
    CASE WHEN ABS("first_value") <= 1.7976931348623157e308 THEN CAST("first_value" AS DOUBLE) END AS "first_value",
    CASE WHEN ABS("late_days") <= 1.7976931348623157e308 THEN CAST("late_days" AS DOUBLE) END AS "late_days",
    CASE WHEN ABS("reply_hours") <= 1.7976931348623157e308 THEN CAST("reply_hours" AS DOUBLE) END AS "reply_hours",
    CASE WHEN ABS("tickets") <= 1.7976931348623157e308 THEN CAST("tickets" AS DOUBLE) END AS "tickets",
    CASE WHEN ABS("referrals") <= 1.7976931348623157e308 THEN CAST("referrals" AS DOUBLE) END AS "referrals",
    CASE WHEN ABS("outages") <= 1.7976931348623157e308 THEN CAST("outages" AS DOUBLE) END AS "outages",
    CASE WHEN ABS("review_days") <= 1.7976931348623157e308 THEN CAST("review_days" AS DOUBLE) END AS "review_days",
    CASE WHEN ABS("events") <= 1.7976931348623157e308 THEN CAST("events" AS DOUBLE) END AS "events",
    CASE WHEN ABS("courses") <= 1.7976931348623157e308 THEN CAST("courses" AS DOUBLE) END AS "courses",
    CAST("sentiment" AS VARCHAR) AS "sentiment",
    CASE WHEN ABS("ghost") <= 1.7976931348623157e308 THEN CAST("ghost" AS DOUBLE) END AS "ghost"
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
      WHEN "segment" IN ('Enterprise', 'Strategic') AND "tenure_months" >= 12e0 AND "tenure_months" < 24e0 THEN 1
    END AS "profile",
    -- Active seats
    CASE
      WHEN "seats" IS NOT NULL THEN 10e0 * LEAST(GREATEST("seats" / 100e0, 0e0), 1e0)
    END AS "seats_score",
    -- Depth
    CASE
      WHEN "depth" IS NOT NULL THEN 10e0 * LEAST(GREATEST(("depth" - 10e0) / (50e0 - 10e0), 0e0), 1e0)
    END AS "depth_score",
    -- Integrations
    CASE
      WHEN "integrations" IS NULL THEN NULL
      WHEN "integrations_highest" > 0e0 THEN 10e0 * LEAST(GREATEST("integrations" / "integrations_highest", 0e0), 1e0)
      ELSE 0e0
    END AS "integrations_score",
    -- Logins
    CASE
      WHEN "logins" IS NULL THEN NULL
      WHEN "logins_highest" > 2e0 THEN 10e0 * LEAST(GREATEST(("logins" - 2e0) / ("logins_highest" - 2e0), 0e0), 1e0)
      ELSE 0e0
    END AS "logins_score",
    -- Return
    CASE
      WHEN "roi" IS NOT NULL THEN 10e0 * LEAST(GREATEST(("roi" - 0.5e0) / (4e0 - 0.5e0), 0e0), 1e0)
    END AS "roi_score",
    -- Days to first value
    CASE
      WHEN "first_value" IS NOT NULL THEN 10e0 * LEAST(GREATEST(("first_value" - 120e0) / (14e0 - 120e0), 0e0), 1e0)
    END AS "first_value_score",
    -- Late payment
    CASE
      WHEN "late_days" IS NOT NULL THEN 10e0 * LEAST(GREATEST(("late_days" - 60e0) / (0e0 - 60e0), 0e0), 1e0)
    END AS "late_days_score",
    -- Reply time
    CASE
      WHEN "reply_hours" IS NULL THEN NULL
      WHEN 2e0 < "reply_hours_highest" THEN 10e0 * LEAST(GREATEST(("reply_hours" - "reply_hours_highest") / (2e0 - "reply_hours_highest"), 0e0), 1e0)
      WHEN "reply_hours" <= 2e0 THEN 10e0
      ELSE 0e0
    END AS "reply_hours_score",
    -- Open tickets
    CASE
      WHEN "tickets" IS NULL THEN NULL
      WHEN "tickets_lowest" < "tickets_highest" THEN 10e0 * LEAST(GREATEST(("tickets" - "tickets_highest") / ("tickets_lowest" - "tickets_highest"), 0e0), 1e0)
      ELSE 10e0
    END AS "tickets_score",
    -- Referrals
    CASE
      WHEN "referrals" IS NULL THEN NULL
      WHEN "referrals_highest" > 0e0 THEN 10e0 * LEAST(GREATEST("referrals" / "referrals_highest", 0e0), 1e0)
      ELSE 0e0
    END AS "referrals_score",
    -- Outages
    CASE
      WHEN "outages" IS NULL THEN NULL
      WHEN "outages_lowest" < "outages_highest" THEN 10e0 * LEAST(GREATEST(("outages" - "outages_highest") / ("outages_lowest" - "outages_highest"), 0e0), 1e0)
      ELSE 10e0
    END AS "outages_score",
    -- Days since review
    CASE
      WHEN "review_days" IS NULL THEN NULL
      WHEN 90e0 < "review_days_highest" THEN 10e0 * LEAST(GREATEST(("review_days" - "review_days_highest") / (90e0 - "review_days_highest"), 0e0), 1e0)
      WHEN "review_days" <= 90e0 THEN 10e0
      ELSE 0e0
    END AS "review_days_score",
    -- Events
    CASE
      WHEN "events" IS NULL THEN NULL
      WHEN "events_highest" > 5e0 THEN 10e0 * LEAST(GREATEST(("events" - 5e0) / ("events_highest" - 5e0), 0e0), 1e0)
      ELSE 0e0
    END AS "events_score",
    -- Courses
    CASE
      WHEN "courses" IS NULL THEN NULL
      WHEN "courses" <= 0e0 THEN 0e0
      WHEN "courses" <= 1e0 THEN 4.5e0
      WHEN "courses" <= 3e0 THEN 8e0
      ELSE 8e0
    END AS "courses_score",
    -- Sentiment
    CASE TRANSLATE(TRIM("sentiment", CHR(9) || CHR(10) || CHR(11) || CHR(12) || CHR(13) || CHR(32) || CHR(133) || CHR(160) || CHR(5760) || CHR(8192) || CHR(8193) || CHR(8194) || CHR(8195) || CHR(8196) || CHR(8197) || CHR(8198) || CHR(8199) || CHR(8200) || CHR(8201) || CHR(8202) || CHR(8232) || CHR(8233) || CHR(8239) || CHR(8287) || CHR(12288)), 'ABDEGMNR', 'abdegmnr')
      WHEN 'amber' THEN 5e0
      WHEN 'green' THEN 10e0
      WHEN 'red' THEN 1e0
    END AS "sentiment_score",
    -- Weightless
    CASE
      WHEN "ghost" IS NOT NULL THEN 10e0 * LEAST(GREATEST("ghost" / 10e0, 0e0), 1e0)
    END AS "ghost_score"
  FROM radar_values
  CROSS JOIN radar_population
),
radar_weights AS (
  -- The weight of the metrics of each category that have a score.
  SELECT
    radar_metrics.*,
    (
      CASE WHEN "seats_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "depth_score" IS NULL THEN 0e0 ELSE 1e0 END
    ) AS "adoption_usage_score_weight",
    (
      CASE WHEN "integrations_score" IS NULL THEN 0e0 ELSE 2e0 END
      + CASE WHEN "logins_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "seats_score" IS NULL THEN 0e0 ELSE 0.5e0 END
    ) AS "adoption_reach_score_weight",
    (
      CASE WHEN "roi_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "referrals_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "events_score" IS NULL THEN 0e0 ELSE 1e0 END
    ) AS "adoption_value_score_weight",
    CASE WHEN "courses_score" IS NULL THEN 0e0 ELSE 1e0 END AS "adoption_learning_score_weight",
    (
      CASE WHEN "first_value_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "late_days_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "reply_hours_score" IS NULL THEN 0e0 ELSE 2e0 END
    ) AS "health_service_score_weight",
    (
      CASE WHEN "sentiment_score" IS NULL THEN 0e0 ELSE 3e0 END
      + CASE WHEN "tickets_score" IS NULL THEN 0e0 ELSE 1e0 END
    ) AS "health_voice_score_weight",
    CASE WHEN "outages_score" IS NULL THEN 0e0 ELSE 1e0 END AS "health_calm_score_weight",
    CASE WHEN "sentiment_score" IS NULL THEN 0e0 ELSE 1e0 END AS "p1_health_voice_score_weight",
    (
      CASE WHEN "first_value_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "seats_score" IS NULL THEN 0e0 ELSE 1e0 END
    ) AS "p1_health_start_score_weight",
    (
      CASE WHEN "tickets_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "review_days_score" IS NULL THEN 0e0 ELSE 1e0 END
    ) AS "effort_effort_score_weight"
  FROM radar_metrics
),
radar_categories AS (
  -- The score of each category: the weighted mean of what there is; and its coverage.
  SELECT
    radar_weights.*,
    -- Adoption: Usage
    (
      COALESCE("seats_score", 0e0)
      + COALESCE("depth_score", 0e0)
    ) / NULLIF("adoption_usage_score_weight", 0e0) AS "adoption_usage_score",
    -- Adoption: Reach
    (
      COALESCE(2e0 * "integrations_score", 0e0)
      + COALESCE("logins_score", 0e0)
      + COALESCE(0.5e0 * "seats_score", 0e0)
    ) / NULLIF("adoption_reach_score_weight", 0e0) AS "adoption_reach_score",
    -- Adoption: Value
    (
      COALESCE("roi_score", 0e0)
      + COALESCE("referrals_score", 0e0)
      + COALESCE("events_score", 0e0)
    ) / NULLIF("adoption_value_score_weight", 0e0) AS "adoption_value_score",
    -- Adoption: Learning
    COALESCE("courses_score", 0e0) / NULLIF("adoption_learning_score_weight", 0e0) AS "adoption_learning_score",
    -- Health: Service
    (
      COALESCE("first_value_score", 0e0)
      + COALESCE("late_days_score", 0e0)
      + COALESCE(2e0 * "reply_hours_score", 0e0)
    ) / NULLIF("health_service_score_weight", 0e0) AS "health_service_score",
    -- Health: Voice
    (
      COALESCE(3e0 * "sentiment_score", 0e0)
      + COALESCE("tickets_score", 0e0)
    ) / NULLIF("health_voice_score_weight", 0e0) AS "health_voice_score",
    -- Health: Calm
    COALESCE("outages_score", 0e0) / NULLIF("health_calm_score_weight", 0e0) AS "health_calm_score",
    -- Health, large and new (profile 1 of 1): Voice
    COALESCE("sentiment_score", 0e0) / NULLIF("p1_health_voice_score_weight", 0e0) AS "p1_health_voice_score",
    -- Health, large and new (profile 1 of 1): Start
    (
      COALESCE("first_value_score", 0e0)
      + COALESCE("seats_score", 0e0)
    ) / NULLIF("p1_health_start_score_weight", 0e0) AS "p1_health_start_score",
    -- Effort: Effort
    (
      COALESCE("tickets_score", 0e0)
      + COALESCE("review_days_score", 0e0)
    ) / NULLIF("effort_effort_score_weight", 0e0) AS "effort_effort_score",
    "adoption_usage_score_weight" / 2e0 AS "adoption_usage_coverage",
    "adoption_reach_score_weight" / 3.5e0 AS "adoption_reach_coverage",
    "adoption_value_score_weight" / 3e0 AS "adoption_value_coverage",
    "adoption_learning_score_weight" / 1e0 AS "adoption_learning_coverage",
    "health_service_score_weight" / 4e0 AS "health_service_coverage",
    "health_voice_score_weight" / 4e0 AS "health_voice_coverage",
    "health_calm_score_weight" / 1e0 AS "health_calm_coverage",
    "p1_health_voice_score_weight" / 1e0 AS "p1_health_voice_coverage",
    "p1_health_start_score_weight" / 2e0 AS "p1_health_start_coverage",
    "effort_effort_score_weight" / 2e0 AS "effort_effort_coverage"
  FROM radar_weights
),
radar_coverage AS (
  -- The coverage of each scorecard.
  SELECT
    radar_categories.*,
    -- Adoption
    (
      "adoption_usage_coverage"
      + 1.5e0 * "adoption_reach_coverage"
      + 0.5e0 * "adoption_value_coverage"
      + "adoption_learning_coverage"
    ) / 4e0 AS "adoption_coverage",
    -- Health
    (
      2e0 * "health_service_coverage"
      + "health_voice_coverage"
    ) / 3e0 AS "health_coverage",
    -- Health, large and new (profile 1 of 1)
    (
      "p1_health_voice_coverage"
      + 3e0 * "p1_health_start_coverage"
    ) / 4e0 AS "p1_health_coverage",
    -- Effort
    "effort_effort_coverage" / 1e0 AS "effort_coverage"
  FROM radar_categories
),
radar_overall AS (
  -- The overall score of each scorecard; NULL where too little of the weight is covered.
  SELECT
    radar_coverage.*,
    -- Adoption
    CASE
      WHEN "adoption_coverage" >= 0.249999999e0 THEN (
        COALESCE("adoption_usage_score", 0e0)
        + COALESCE(1.5e0 * "adoption_reach_score", 0e0)
        + COALESCE(0.5e0 * "adoption_value_score", 0e0)
        + COALESCE("adoption_learning_score", 0e0)
      ) / NULLIF((
        CASE WHEN "adoption_usage_score" IS NULL THEN 0e0 ELSE 1e0 END
        + CASE WHEN "adoption_reach_score" IS NULL THEN 0e0 ELSE 1.5e0 END
        + CASE WHEN "adoption_value_score" IS NULL THEN 0e0 ELSE 0.5e0 END
        + CASE WHEN "adoption_learning_score" IS NULL THEN 0e0 ELSE 1e0 END
      ), 0e0)
    END AS "adoption_score",
    -- Health
    CASE
      WHEN "health_coverage" >= 0.599999999e0 THEN (
        COALESCE(2e0 * "health_service_score", 0e0)
        + COALESCE("health_voice_score", 0e0)
      ) / NULLIF((
        CASE WHEN "health_service_score" IS NULL THEN 0e0 ELSE 2e0 END
        + CASE WHEN "health_voice_score" IS NULL THEN 0e0 ELSE 1e0 END
      ), 0e0)
    END AS "health_score",
    -- Health, large and new (profile 1 of 1)
    (
      COALESCE("p1_health_voice_score", 0e0)
      + COALESCE(3e0 * "p1_health_start_score", 0e0)
    ) / NULLIF((
      CASE WHEN "p1_health_voice_score" IS NULL THEN 0e0 ELSE 1e0 END
      + CASE WHEN "p1_health_start_score" IS NULL THEN 0e0 ELSE 3e0 END
    ), 0e0) AS "p1_health_score",
    -- Effort
    COALESCE("effort_effort_score", 0e0) / NULLIF(CASE WHEN "effort_effort_score" IS NULL THEN 0e0 ELSE 1e0 END, 0e0) AS "effort_score"
  FROM radar_coverage
),
radar_bands AS (
  -- The band of each overall score; a limit belongs to the band below it.
  SELECT
    radar_overall.*,
    -- Adoption
    CASE
      WHEN "adoption_score" <= 5.000000001e0 THEN 'at_risk'
      WHEN "adoption_score" <= 7.500000001e0 THEN 'needs_attention'
      WHEN "adoption_score" <= 10.000000001e0 THEN 'satisfactory'
    END AS "adoption_band",
    -- Health
    CASE
      WHEN "health_score" <= 5.000000001e0 THEN 'at_risk'
      WHEN "health_score" <= 7.500000001e0 THEN 'needs_attention'
      WHEN "health_score" <= 10.000000001e0 THEN 'satisfactory'
    END AS "health_band",
    -- Health, large and new (profile 1 of 1)
    CASE
      WHEN "p1_health_score" <= 6.000000001e0 THEN 'at_risk'
      WHEN "p1_health_score" <= 10.000000001e0 THEN 'satisfactory'
    END AS "p1_health_band",
    -- Effort
    CASE
      WHEN "effort_score" <= 3.500000001e0 THEN 'low'
      WHEN "effort_score" <= 10.000000001e0 THEN 'high'
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
