CREATE TABLE sales.customers (
  "customer_id" text NOT NULL, -- the customer, each once
  "segment" text, -- Segment
  "tenure_months" double precision, -- calendar months from the month the customer began to the month scored
  "seats" double precision, -- Active seats (percent)
  "depth" double precision, -- Depth (percent)
  "integrations" double precision, -- Integrations (count)
  "logins" double precision, -- Logins (count)
  "roi" double precision, -- Return (ratio)
  "first_value" double precision, -- Days to first value (days)
  "late_days" double precision, -- Late payment (days)
  "reply_hours" double precision, -- Reply time (hours)
  "tickets" double precision, -- Open tickets (count)
  "referrals" double precision, -- Referrals (count)
  "outages" double precision, -- Outages (count)
  "review_days" double precision, -- Days since review (days)
  "events" double precision, -- Events (count)
  "courses" double precision, -- Courses (count)
  "sentiment" text, -- Sentiment
  "ghost" double precision -- Weightless (count)
);

-- Customer Radar: the scoring model Golden, revision 7, for PostgreSQL.
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
--   "customer_id" text: the customer, each once
--   "segment" text: Segment
--   "tenure_months" double precision: calendar months from the month the customer began to the month scored
--   "seats" double precision: Active seats (percent)
--   "depth" double precision: Depth (percent)
--   "integrations" double precision: Integrations (count)
--   "logins" double precision: Logins (count)
--   "roi" double precision: Return (ratio)
--   "first_value" double precision: Days to first value (days)
--   "late_days" double precision: Late payment (days)
--   "reply_hours" double precision: Reply time (hours)
--   "tickets" double precision: Open tickets (count)
--   "referrals" double precision: Referrals (count)
--   "outages" double precision: Outages (count)
--   "review_days" double precision: Days since review (days)
--   "events" double precision: Events (count)
--   "courses" double precision: Courses (count)
--   "sentiment" text: Sentiment
--   "ghost" double precision: Weightless (count)

WITH
radar_values AS (
  -- The values of each customer; a number that is not finite is missing.
  SELECT
    "customer_id",
    CAST("segment" AS text) AS "segment",
    CASE WHEN ABS("tenure_months") <= 1.7976931348623157e308::float8 THEN CAST("tenure_months" AS double precision) END AS "tenure_months",
    CASE WHEN ABS("seats") <= 1.7976931348623157e308::float8 THEN CAST("seats" AS double precision) END AS "seats",
    CASE WHEN ABS("depth") <= 1.7976931348623157e308::float8 THEN CAST("depth" AS double precision) END AS "depth",
    CASE WHEN ABS("integrations") <= 1.7976931348623157e308::float8 THEN CAST("integrations" AS double precision) END AS "integrations",
    CASE WHEN ABS("logins") <= 1.7976931348623157e308::float8 THEN CAST("logins" AS double precision) END AS "logins",
    CASE WHEN ABS("roi") <= 1.7976931348623157e308::float8 THEN CAST("roi" AS double precision) END AS "roi",
    CASE WHEN ABS("first_value") <= 1.7976931348623157e308::float8 THEN CAST("first_value" AS double precision) END AS "first_value",
    CASE WHEN ABS("late_days") <= 1.7976931348623157e308::float8 THEN CAST("late_days" AS double precision) END AS "late_days",
    CASE WHEN ABS("reply_hours") <= 1.7976931348623157e308::float8 THEN CAST("reply_hours" AS double precision) END AS "reply_hours",
    CASE WHEN ABS("tickets") <= 1.7976931348623157e308::float8 THEN CAST("tickets" AS double precision) END AS "tickets",
    CASE WHEN ABS("referrals") <= 1.7976931348623157e308::float8 THEN CAST("referrals" AS double precision) END AS "referrals",
    CASE WHEN ABS("outages") <= 1.7976931348623157e308::float8 THEN CAST("outages" AS double precision) END AS "outages",
    CASE WHEN ABS("review_days") <= 1.7976931348623157e308::float8 THEN CAST("review_days" AS double precision) END AS "review_days",
    CASE WHEN ABS("events") <= 1.7976931348623157e308::float8 THEN CAST("events" AS double precision) END AS "events",
    CASE WHEN ABS("courses") <= 1.7976931348623157e308::float8 THEN CAST("courses" AS double precision) END AS "courses",
    CAST("sentiment" AS text) AS "sentiment",
    CASE WHEN ABS("ghost") <= 1.7976931348623157e308::float8 THEN CAST("ghost" AS double precision) END AS "ghost"
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
      WHEN "segment" IN ('Enterprise', 'Strategic') AND "tenure_months" >= 12::float8 AND "tenure_months" < 24::float8 THEN 1
    END AS "profile",
    -- Active seats
    CASE
      WHEN "seats" IS NOT NULL THEN 10::float8 * LEAST(GREATEST("seats" / 100::float8, 0::float8), 1::float8)
    END AS "seats_score",
    -- Depth
    CASE
      WHEN "depth" IS NOT NULL THEN 10::float8 * LEAST(GREATEST(("depth" - 10::float8) / (50::float8 - 10::float8), 0::float8), 1::float8)
    END AS "depth_score",
    -- Integrations
    CASE
      WHEN "integrations" IS NULL THEN NULL
      WHEN "integrations_highest" > 0::float8 THEN 10::float8 * LEAST(GREATEST("integrations" / "integrations_highest", 0::float8), 1::float8)
      ELSE 0::float8
    END AS "integrations_score",
    -- Logins
    CASE
      WHEN "logins" IS NULL THEN NULL
      WHEN "logins_highest" > 2::float8 THEN 10::float8 * LEAST(GREATEST(("logins" - 2::float8) / ("logins_highest" - 2::float8), 0::float8), 1::float8)
      ELSE 0::float8
    END AS "logins_score",
    -- Return
    CASE
      WHEN "roi" IS NOT NULL THEN 10::float8 * LEAST(GREATEST(("roi" - 0.5::float8) / (4::float8 - 0.5::float8), 0::float8), 1::float8)
    END AS "roi_score",
    -- Days to first value
    CASE
      WHEN "first_value" IS NOT NULL THEN 10::float8 * LEAST(GREATEST(("first_value" - 120::float8) / (14::float8 - 120::float8), 0::float8), 1::float8)
    END AS "first_value_score",
    -- Late payment
    CASE
      WHEN "late_days" IS NOT NULL THEN 10::float8 * LEAST(GREATEST(("late_days" - 60::float8) / (0::float8 - 60::float8), 0::float8), 1::float8)
    END AS "late_days_score",
    -- Reply time
    CASE
      WHEN "reply_hours" IS NULL THEN NULL
      WHEN 2::float8 < "reply_hours_highest" THEN 10::float8 * LEAST(GREATEST(("reply_hours" - "reply_hours_highest") / (2::float8 - "reply_hours_highest"), 0::float8), 1::float8)
      WHEN "reply_hours" <= 2::float8 THEN 10::float8
      ELSE 0::float8
    END AS "reply_hours_score",
    -- Open tickets
    CASE
      WHEN "tickets" IS NULL THEN NULL
      WHEN "tickets_lowest" < "tickets_highest" THEN 10::float8 * LEAST(GREATEST(("tickets" - "tickets_highest") / ("tickets_lowest" - "tickets_highest"), 0::float8), 1::float8)
      ELSE 10::float8
    END AS "tickets_score",
    -- Referrals
    CASE
      WHEN "referrals" IS NULL THEN NULL
      WHEN "referrals_highest" > 0::float8 THEN 10::float8 * LEAST(GREATEST("referrals" / "referrals_highest", 0::float8), 1::float8)
      ELSE 0::float8
    END AS "referrals_score",
    -- Outages
    CASE
      WHEN "outages" IS NULL THEN NULL
      WHEN "outages_lowest" < "outages_highest" THEN 10::float8 * LEAST(GREATEST(("outages" - "outages_highest") / ("outages_lowest" - "outages_highest"), 0::float8), 1::float8)
      ELSE 10::float8
    END AS "outages_score",
    -- Days since review
    CASE
      WHEN "review_days" IS NULL THEN NULL
      WHEN 90::float8 < "review_days_highest" THEN 10::float8 * LEAST(GREATEST(("review_days" - "review_days_highest") / (90::float8 - "review_days_highest"), 0::float8), 1::float8)
      WHEN "review_days" <= 90::float8 THEN 10::float8
      ELSE 0::float8
    END AS "review_days_score",
    -- Events
    CASE
      WHEN "events" IS NULL THEN NULL
      WHEN "events_highest" > 5::float8 THEN 10::float8 * LEAST(GREATEST(("events" - 5::float8) / ("events_highest" - 5::float8), 0::float8), 1::float8)
      ELSE 0::float8
    END AS "events_score",
    -- Courses
    CASE
      WHEN "courses" IS NULL THEN NULL
      WHEN "courses" <= 0::float8 THEN 0::float8
      WHEN "courses" <= 1::float8 THEN 4.5::float8
      WHEN "courses" <= 3::float8 THEN 8::float8
      ELSE 8::float8
    END AS "courses_score",
    -- Sentiment
    CASE TRANSLATE(BTRIM("sentiment", CHR(9) || CHR(10) || CHR(11) || CHR(12) || CHR(13) || CHR(32) || CHR(133) || CHR(160) || CHR(5760) || CHR(8192) || CHR(8193) || CHR(8194) || CHR(8195) || CHR(8196) || CHR(8197) || CHR(8198) || CHR(8199) || CHR(8200) || CHR(8201) || CHR(8202) || CHR(8232) || CHR(8233) || CHR(8239) || CHR(8287) || CHR(12288)), 'ABDEGMNR', 'abdegmnr')
      WHEN 'amber' THEN 5::float8
      WHEN 'green' THEN 10::float8
      WHEN 'red' THEN 1::float8
    END AS "sentiment_score",
    -- Weightless
    CASE
      WHEN "ghost" IS NOT NULL THEN 10::float8 * LEAST(GREATEST("ghost" / 10::float8, 0::float8), 1::float8)
    END AS "ghost_score"
  FROM radar_values
  CROSS JOIN radar_population
  OFFSET 0
),
radar_weights AS (
  -- The weight of the metrics of each category that have a score.
  SELECT
    radar_metrics.*,
    (
      CASE WHEN "seats_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "depth_score" IS NULL THEN 0::float8 ELSE 1::float8 END
    ) AS "adoption_usage_score_weight",
    (
      CASE WHEN "integrations_score" IS NULL THEN 0::float8 ELSE 2::float8 END
      + CASE WHEN "logins_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "seats_score" IS NULL THEN 0::float8 ELSE 0.5::float8 END
    ) AS "adoption_reach_score_weight",
    (
      CASE WHEN "roi_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "referrals_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "events_score" IS NULL THEN 0::float8 ELSE 1::float8 END
    ) AS "adoption_value_score_weight",
    CASE WHEN "courses_score" IS NULL THEN 0::float8 ELSE 1::float8 END AS "adoption_learning_score_weight",
    (
      CASE WHEN "first_value_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "late_days_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "reply_hours_score" IS NULL THEN 0::float8 ELSE 2::float8 END
    ) AS "health_service_score_weight",
    (
      CASE WHEN "sentiment_score" IS NULL THEN 0::float8 ELSE 3::float8 END
      + CASE WHEN "tickets_score" IS NULL THEN 0::float8 ELSE 1::float8 END
    ) AS "health_voice_score_weight",
    CASE WHEN "outages_score" IS NULL THEN 0::float8 ELSE 1::float8 END AS "health_calm_score_weight",
    CASE WHEN "sentiment_score" IS NULL THEN 0::float8 ELSE 1::float8 END AS "p1_health_voice_score_weight",
    (
      CASE WHEN "first_value_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "seats_score" IS NULL THEN 0::float8 ELSE 1::float8 END
    ) AS "p1_health_start_score_weight",
    (
      CASE WHEN "tickets_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "review_days_score" IS NULL THEN 0::float8 ELSE 1::float8 END
    ) AS "effort_effort_score_weight"
  FROM radar_metrics
  OFFSET 0
),
radar_categories AS (
  -- The score of each category: the weighted mean of what there is; and its coverage.
  SELECT
    radar_weights.*,
    -- Adoption: Usage
    (
      COALESCE("seats_score", 0::float8)
      + COALESCE("depth_score", 0::float8)
    ) / NULLIF("adoption_usage_score_weight", 0::float8) AS "adoption_usage_score",
    -- Adoption: Reach
    (
      COALESCE(2::float8 * "integrations_score", 0::float8)
      + COALESCE("logins_score", 0::float8)
      + COALESCE(0.5::float8 * "seats_score", 0::float8)
    ) / NULLIF("adoption_reach_score_weight", 0::float8) AS "adoption_reach_score",
    -- Adoption: Value
    (
      COALESCE("roi_score", 0::float8)
      + COALESCE("referrals_score", 0::float8)
      + COALESCE("events_score", 0::float8)
    ) / NULLIF("adoption_value_score_weight", 0::float8) AS "adoption_value_score",
    -- Adoption: Learning
    COALESCE("courses_score", 0::float8) / NULLIF("adoption_learning_score_weight", 0::float8) AS "adoption_learning_score",
    -- Health: Service
    (
      COALESCE("first_value_score", 0::float8)
      + COALESCE("late_days_score", 0::float8)
      + COALESCE(2::float8 * "reply_hours_score", 0::float8)
    ) / NULLIF("health_service_score_weight", 0::float8) AS "health_service_score",
    -- Health: Voice
    (
      COALESCE(3::float8 * "sentiment_score", 0::float8)
      + COALESCE("tickets_score", 0::float8)
    ) / NULLIF("health_voice_score_weight", 0::float8) AS "health_voice_score",
    -- Health: Calm
    COALESCE("outages_score", 0::float8) / NULLIF("health_calm_score_weight", 0::float8) AS "health_calm_score",
    -- Health, large and new (profile 1 of 1): Voice
    COALESCE("sentiment_score", 0::float8) / NULLIF("p1_health_voice_score_weight", 0::float8) AS "p1_health_voice_score",
    -- Health, large and new (profile 1 of 1): Start
    (
      COALESCE("first_value_score", 0::float8)
      + COALESCE("seats_score", 0::float8)
    ) / NULLIF("p1_health_start_score_weight", 0::float8) AS "p1_health_start_score",
    -- Effort: Effort
    (
      COALESCE("tickets_score", 0::float8)
      + COALESCE("review_days_score", 0::float8)
    ) / NULLIF("effort_effort_score_weight", 0::float8) AS "effort_effort_score",
    "adoption_usage_score_weight" / 2::float8 AS "adoption_usage_coverage",
    "adoption_reach_score_weight" / 3.5::float8 AS "adoption_reach_coverage",
    "adoption_value_score_weight" / 3::float8 AS "adoption_value_coverage",
    "adoption_learning_score_weight" / 1::float8 AS "adoption_learning_coverage",
    "health_service_score_weight" / 4::float8 AS "health_service_coverage",
    "health_voice_score_weight" / 4::float8 AS "health_voice_coverage",
    "health_calm_score_weight" / 1::float8 AS "health_calm_coverage",
    "p1_health_voice_score_weight" / 1::float8 AS "p1_health_voice_coverage",
    "p1_health_start_score_weight" / 2::float8 AS "p1_health_start_coverage",
    "effort_effort_score_weight" / 2::float8 AS "effort_effort_coverage"
  FROM radar_weights
  OFFSET 0
),
radar_coverage AS (
  -- The coverage of each scorecard.
  SELECT
    radar_categories.*,
    -- Adoption
    (
      "adoption_usage_coverage"
      + 1.5::float8 * "adoption_reach_coverage"
      + 0.5::float8 * "adoption_value_coverage"
      + "adoption_learning_coverage"
    ) / 4::float8 AS "adoption_coverage",
    -- Health
    (
      2::float8 * "health_service_coverage"
      + "health_voice_coverage"
    ) / 3::float8 AS "health_coverage",
    -- Health, large and new (profile 1 of 1)
    (
      "p1_health_voice_coverage"
      + 3::float8 * "p1_health_start_coverage"
    ) / 4::float8 AS "p1_health_coverage",
    -- Effort
    "effort_effort_coverage" / 1::float8 AS "effort_coverage"
  FROM radar_categories
  OFFSET 0
),
radar_overall AS (
  -- The overall score of each scorecard; NULL where too little of the weight is covered.
  SELECT
    radar_coverage.*,
    -- Adoption
    CASE
      WHEN "adoption_coverage" >= 0.249999999::float8 THEN (
        COALESCE("adoption_usage_score", 0::float8)
        + COALESCE(1.5::float8 * "adoption_reach_score", 0::float8)
        + COALESCE(0.5::float8 * "adoption_value_score", 0::float8)
        + COALESCE("adoption_learning_score", 0::float8)
      ) / NULLIF((
        CASE WHEN "adoption_usage_score" IS NULL THEN 0::float8 ELSE 1::float8 END
        + CASE WHEN "adoption_reach_score" IS NULL THEN 0::float8 ELSE 1.5::float8 END
        + CASE WHEN "adoption_value_score" IS NULL THEN 0::float8 ELSE 0.5::float8 END
        + CASE WHEN "adoption_learning_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      ), 0::float8)
    END AS "adoption_score",
    -- Health
    CASE
      WHEN "health_coverage" >= 0.599999999::float8 THEN (
        COALESCE(2::float8 * "health_service_score", 0::float8)
        + COALESCE("health_voice_score", 0::float8)
      ) / NULLIF((
        CASE WHEN "health_service_score" IS NULL THEN 0::float8 ELSE 2::float8 END
        + CASE WHEN "health_voice_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      ), 0::float8)
    END AS "health_score",
    -- Health, large and new (profile 1 of 1)
    (
      COALESCE("p1_health_voice_score", 0::float8)
      + COALESCE(3::float8 * "p1_health_start_score", 0::float8)
    ) / NULLIF((
      CASE WHEN "p1_health_voice_score" IS NULL THEN 0::float8 ELSE 1::float8 END
      + CASE WHEN "p1_health_start_score" IS NULL THEN 0::float8 ELSE 3::float8 END
    ), 0::float8) AS "p1_health_score",
    -- Effort
    COALESCE("effort_effort_score", 0::float8) / NULLIF(CASE WHEN "effort_effort_score" IS NULL THEN 0::float8 ELSE 1::float8 END, 0::float8) AS "effort_score"
  FROM radar_coverage
  OFFSET 0
),
radar_bands AS (
  -- The band of each overall score; a limit belongs to the band below it.
  SELECT
    radar_overall.*,
    -- Adoption
    CASE
      WHEN "adoption_score" <= 5.000000001::float8 THEN 'at_risk'
      WHEN "adoption_score" <= 7.500000001::float8 THEN 'needs_attention'
      WHEN "adoption_score" <= 10.000000001::float8 THEN 'satisfactory'
    END AS "adoption_band",
    -- Health
    CASE
      WHEN "health_score" <= 5.000000001::float8 THEN 'at_risk'
      WHEN "health_score" <= 7.500000001::float8 THEN 'needs_attention'
      WHEN "health_score" <= 10.000000001::float8 THEN 'satisfactory'
    END AS "health_band",
    -- Health, large and new (profile 1 of 1)
    CASE
      WHEN "p1_health_score" <= 6.000000001::float8 THEN 'at_risk'
      WHEN "p1_health_score" <= 10.000000001::float8 THEN 'satisfactory'
    END AS "p1_health_band",
    -- Effort
    CASE
      WHEN "effort_score" <= 3.500000001::float8 THEN 'low'
      WHEN "effort_score" <= 10.000000001::float8 THEN 'high'
    END AS "effort_band"
  FROM radar_overall
  OFFSET 0
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
