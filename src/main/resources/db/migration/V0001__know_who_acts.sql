-- Who acts reaches the database as a signed claim that the runtime role can neither read the key of nor sign itself.
-- Everything else (agency, role, whether the post still holds) is looked up here, so an ended post ends at the next statement.

alter default privileges revoke execute on functions from public;
grant usage on schema norishiro to "${runtime}";

create table municipality (
  municipality_id uuid primary key,
  code text not null check (code ~ '^[0-9]{6}$'),
  name text not null,
  is_demo boolean not null default false,
  unique (code)
);

create table signing_key (
  only_one boolean primary key default true check (only_one),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);

-- agency: an office, contractor or outside body that people work for and that is asked for help (関係機関).
create table agency (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null,
  name text not null,
  kana text not null default '',
  kind text not null,
  standing text not null check (standing in ('MUNICIPAL', 'CONTRACTED', 'PUBLIC', 'PRIVATE', 'RESIDENTS')),
  field text not null default '',
  does text not null default '',
  does_not text not null default '',
  reaches_beyond text not null default '',
  area text not null default '',
  hours text not null default '',
  phone text not null default '',
  address text not null default '',
  how_to_ask text not null default '',
  valid_from date not null default date '2000-01-01',
  valid_until date,
  version int not null default 0,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  check (valid_until is null or valid_until >= valid_from)
);

create table staff (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null,
  login text not null,
  name text not null,
  kana text not null default '',
  good_for text not null default '',
  valid_from date not null default date '2000-01-01',
  valid_until date,
  version int not null default 0,
  primary key (municipality_id, id),
  unique (municipality_id, login)
);

-- One account per person, several posts (併任) over time.
create table post (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null,
  staff_id uuid not null,
  agency_id uuid not null,
  title text not null,
  role text not null check (role in ('CONSULTANT', 'CASEWORKER', 'SUPERVISOR', 'COORDINATOR', 'PARTNER', 'CHAIR', 'PLANNER', 'ADMINISTRATOR')),
  is_concurrent boolean not null default false,
  valid_from date not null,
  valid_until date,
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  check (valid_until is null or valid_until >= valid_from)
);
create index post_by_staff on post (municipality_id, staff_id);
create index post_by_agency on post (municipality_id, agency_id);

create type acting as (municipality_id uuid, staff_id uuid, post_id uuid, agency_id uuid, role text);

create function signature(message text) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select encode(sha256(outer_pad || sha256(inner_pad || convert_to(message, 'UTF8'))), 'hex') from signing_key);

-- The claim reads municipality|staff|post|milliseconds|signature and holds for ten minutes.
create function me() returns acting
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  claim text := nullif(current_setting('norishiro.identity', true), '');
  part text[];
  found acting;
begin
  if claim is null then return null; end if;
  part := string_to_array(claim, '|');
  if array_length(part, 1) <> 5 then return null; end if;
  if signature(array_to_string(part[1:4], '|')) <> part[5] then return null; end if;
  if abs(extract(epoch from now()) * 1000 - part[4]::bigint) > 600000 then return null; end if;
  if part[3] = '' then
    select s.municipality_id, s.id, null, null, null into found from staff s
    where s.municipality_id = part[1]::uuid and s.id = part[2]::uuid
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity');
  else
    select p.municipality_id, p.staff_id, p.id, p.agency_id, p.role into found
    from post p join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
    where p.municipality_id = part[1]::uuid and p.staff_id = part[2]::uuid and p.id = part[3]::uuid
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity');
  end if;
  return found;
end $$;

create function my_municipality() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (me()).municipality_id;
create function my_staff() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (me()).staff_id;
create function my_post() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (me()).post_id;

-- 企画 and システム管理者 hold no relation to any person: for them there is no agency to reach records by.
create function my_agency() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then null else m.agency_id end from (select (me()).*) m);
create function my_caseworking_staff() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then null else m.staff_id end from (select (me()).*) m);

grant execute on function me(), my_municipality(), my_staff(), my_post(), my_agency(), my_caseworking_staff() to "${runtime}";

-- Rows of one municipality, no personal data of residents.
create procedure guard_by_municipality(guarded regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy own_municipality on %s using (municipality_id = (select norishiro.my_municipality()))', guarded);
end $$;

call guard_by_municipality('agency');
call guard_by_municipality('staff');
call guard_by_municipality('post');
call guard_by_municipality('municipality');
-- me() itself must be able to look the post up before anybody is known.
create policy upkeep on staff to current_user using (true);
create policy upkeep on post to current_user using (true);
create policy upkeep on agency to current_user using (true);
create policy upkeep on municipality to current_user using (true);

alter table agency alter municipality_id set default my_municipality();
alter table staff alter municipality_id set default my_municipality();
alter table post alter municipality_id set default my_municipality();

grant select on municipality to "${runtime}";
grant select, insert, update on agency, staff, post to "${runtime}";
