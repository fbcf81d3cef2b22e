-- The same graph as tables: enums as enums, to-many relationships as join tables, the one to-one as a column.
CREATE TYPE actor_type AS ENUM ('STATE_FORCES', 'REBEL_GROUP', 'POLITICAL_MILITIA', 'IDENTITY_MILITIA', 'RIOTERS');
CREATE TYPE place_type AS ENUM ('COUNTRY', 'ADMIN1', 'ADMIN2', 'SETTLEMENT');
CREATE TYPE event_kind AS ENUM ('EVENT', 'CAMPAIGN', 'CONFLICT');
CREATE TYPE event_type AS ENUM ('BATTLES', 'EXPLOSIONS_REMOTE_VIOLENCE', 'VIOLENCE_AGAINST_CIVILIANS', 'PROTESTS', 'RIOTS', 'STRATEGIC_DEVELOPMENTS');
CREATE TYPE event_status AS ENUM ('CONFIRMED', 'REPORTED', 'DISPUTED', 'RETRACTED');
CREATE TYPE date_precision AS ENUM ('DAY', 'WEEK', 'MONTH', 'YEAR', 'UNKNOWN');
CREATE TYPE participant_role AS ENUM ('INITIATOR', 'TARGET', 'VICTIM', 'SUPPORTER', 'REQUESTER', 'MEDIATOR', 'SPEAKER', 'SUBJECT');
CREATE TYPE side AS ENUM ('A', 'B');

CREATE TABLE actors (
  id text PRIMARY KEY,
  name text NOT NULL,
  aliases text[] NOT NULL,
  tags text[] NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  actor_type actor_type NOT NULL
);

CREATE TABLE places (
  id text PRIMARY KEY,
  name text NOT NULL,
  aliases text[] NOT NULL,
  tags text[] NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  place_type place_type NOT NULL,
  within_id text
);

CREATE TABLE events (
  id text PRIMARY KEY,
  name text NOT NULL,
  aliases text[] NOT NULL,
  tags text[] NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  kind event_kind NOT NULL,
  event_type event_type NOT NULL,
  status event_status NOT NULL,
  date_start date NOT NULL,
  date_end date NOT NULL,
  date_precision date_precision NOT NULL,
  fatalities_best int,
  fatalities_low int,
  fatalities_high int
);

CREATE TABLE participations (
  event_id text NOT NULL,
  actor_id text NOT NULL,
  role participant_role,
  side side,
  is_inferred boolean NOT NULL,
  PRIMARY KEY (event_id, actor_id)
);

CREATE TABLE locations (
  event_id text NOT NULL,
  place_id text NOT NULL,
  is_inferred boolean NOT NULL,
  PRIMARY KEY (event_id, place_id)
);
