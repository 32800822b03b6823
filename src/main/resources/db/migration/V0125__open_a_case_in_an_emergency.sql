-- 緊急閲覧: somebody's life is in danger and the worker who stands there reaches no case. They open one, for an hour at most, give the
-- reason and their password again, and others look at it afterwards. What happened is kept; nothing in these tables is changed but the end.

-- 個人情報保護の管理者: told of every emergency opening. Belongs to a post, and only to one that works with residents at all.
alter table post add column is_privacy_officer boolean not null default false,
  add constraint a_privacy_officer_works_with_residents check (not is_privacy_officer or role not in ('PLANNER', 'ADMINISTRATOR'));

alter table reach drop constraint reach_ground_check,
  add constraint reach_ground_check check (ground in
    ('REGISTERED', 'HOLDER', 'OWNER', 'TEAM', 'REFERRED', 'INVITED', 'SECRETARIAT', 'ROLE', 'EMERGENCY')),
  -- one person, never an office, and never for longer than an hour
  add constraint an_emergency_is_one_persons_and_ends check (ground <> 'EMERGENCY'
    or (staff_id is not null and valid_until is not null and valid_until <= valid_from + interval '60 minutes'));
create index reach_in_emergency on reach (municipality_id, staff_id, kind, object_id) where ground = 'EMERGENCY';

create table emergency_opening (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  opened_by uuid not null,
  -- the post in which, which says of whose supervisors it is
  opened_in uuid not null,
  -- 個人情報の保護に関する法律 27条1項2号, 69条2項4号
  ground text not null check (ground in ('LIFE', 'ABUSE', 'MISSING', 'DISASTER', 'PROPERTY')),
  words text not null check (length(regexp_replace(words, '[[:space:]]', '', 'g')) >= 10),
  named_by text not null check (named_by in ('NUMBER', 'NAME')),
  opened_at timestamptz not null default now(),
  valid_until timestamptz not null,
  ended_at timestamptz,
  -- the next business day; how many days that is, the program knows
  review_due date not null,
  primary key (municipality_id, id),
  unique (municipality_id, id, opened_by),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, opened_by) references staff on delete restrict,
  foreign key (municipality_id, opened_in) references post on delete restrict,
  constraint an_hour_at_most check (valid_until > opened_at and valid_until <= opened_at + interval '60 minutes'),
  check (ended_at is null or ended_at between opened_at and valid_until),
  -- the longest time an office is closed is New Year with a weekend on each side
  constraint reviewed_within_a_business_day check (review_due between (opened_at at time zone 'Asia/Tokyo')::date + 1
    and (opened_at at time zone 'Asia/Tokyo')::date + 14)
);
create index emergency_opening_by_time on emergency_opening (municipality_id, opened_at desc);
create index emergency_opening_of_staff on emergency_opening (municipality_id, opened_by, opened_at);
create index emergency_opening_by_end on emergency_opening (municipality_id, valid_until) where ended_at is null;

create table emergency_review (
  municipality_id uuid not null references municipality on delete restrict,
  opening_id uuid not null,
  opened_by uuid not null,
  reviewed_by uuid not null,
  reviewed_in uuid not null,
  verdict text not null check (verdict in ('RIGHT', 'GUIDANCE', 'WRONG')),
  words text not null check (words <> ''),
  reviewed_at timestamptz not null default now(),
  primary key (municipality_id, opening_id),
  foreign key (municipality_id, opening_id, opened_by) references emergency_opening (municipality_id, id, opened_by) on delete restrict,
  foreign key (municipality_id, reviewed_by) references staff on delete restrict,
  foreign key (municipality_id, reviewed_in) references post on delete restrict,
  constraint nobody_reviews_themselves check (reviewed_by <> opened_by)
);

-- Somebody named a case that is not there, or not for them: neither is told which.
create table emergency_try (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  tried_by uuid not null,
  at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, tried_by) references staff on delete restrict
);
create index emergency_try_of_staff on emergency_try (municipality_id, tried_by, at);

create table emergency_lock (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  staff_id uuid not null,
  openings int not null,
  tries int not null,
  locked_at timestamptz not null default now(),
  released_by uuid,
  released_at timestamptz,
  words text not null default '',
  primary key (municipality_id, id),
  foreign key (municipality_id, staff_id) references staff on delete restrict,
  foreign key (municipality_id, released_by) references staff on delete restrict,
  check ((released_by is null) = (released_at is null) and (released_by is null) = (words = '')),
  constraint nobody_releases_themselves check (released_by <> staff_id)
);
create unique index locked_once on emergency_lock (municipality_id, staff_id) where released_at is null;

-- All of it is out of the program's sight; it asks and acts through the functions below, which look at who acts.
do $$
declare held text;
begin
  foreach held in array array['emergency_opening', 'emergency_review', 'emergency_try', 'emergency_lock'] loop
    execute format('alter table %I enable row level security', held);
    execute format('alter table %I force row level security', held);
    execute format('create policy upkeep on %I to current_user using (true)', held);
  end loop;
end $$;
create policy upkeep on person for select to current_user using (municipality_id = (select my_municipality()));
create policy upkeep on audit_entry for select to current_user using (municipality_id = (select my_municipality()));

-- What one case tells of: itself, who it is about, where they live and the consultation it came from. Nothing else of them.
create function reach_in_emergency() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare about support_case;
begin
  if tg_op = 'UPDATE' then
    update reach set valid_until = new.ended_at where municipality_id = new.municipality_id and source_id = new.id and valid_until > new.ended_at;
    return null;
  end if;
  select * into about from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id;
  insert into reach (municipality_id, kind, object_id, staff_id, ground, source_id, valid_from, valid_until)
  select new.municipality_id, r.kind, r.id, new.opened_by, 'EMERGENCY', new.id, new.opened_at, new.valid_until
  from (
    values ('CASE', about.id), ('HOUSEHOLD', about.household_id), ('PERSON', about.person_id), ('CONSULTATION', about.consultation_id)
    union
    select 'PERSON', m.person_id from membership m where m.municipality_id = new.municipality_id and m.household_id = about.household_id
      and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date)
  ) r (kind, id)
  where r.id is not null and new.ended_at is null and new.valid_until > now()
  on conflict do nothing;
  return null;
end $$;
create trigger an_emergency_reaches_one_case after insert or update of ended_at on emergency_opening
  for each row execute function reach_in_emergency();

-- 「カクウ　ハナ」 and 「かくう はな」 are the same.
create function plain_name(written text) returns text language sql immutable set search_path = norishiro, pg_catalog
  return translate(regexp_replace(normalize(written, NFKC), '[[:space:]]', '', 'g'),
    'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴ',
    'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔ');

-- The third time within a day, opened or only tried, is the last until somebody has talked about it.
create function lock_after_three(who acting) returns void
  language plpgsql set search_path = norishiro, pg_catalog as $$
declare
  since timestamptz := greatest(now() - interval '24 hours',
    (select max(l.released_at) from emergency_lock l where l.municipality_id = who.municipality_id and l.staff_id = who.staff_id));
  opened int := (select count(*) from emergency_opening o
    where o.municipality_id = who.municipality_id and o.opened_by = who.staff_id and o.opened_at > since);
  tried int := (select count(*) from emergency_try t
    where t.municipality_id = who.municipality_id and t.tried_by = who.staff_id and t.at > since);
begin
  if opened + tried >= 3 then
    insert into emergency_lock (municipality_id, staff_id, openings, tries) values (who.municipality_id, who.staff_id, opened, tried)
    on conflict do nothing;
  end if;
end $$;

-- Which cases somebody can mean: by number, or those under way of a person by name or kana and the very day of birth.
create function cases_meant(who acting, wanted_number text, wanted_name text, wanted_born date) returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  with named as (
    select p.id from person p
    where wanted_name <> '' and p.municipality_id = who.municipality_id and p.born_earliest = wanted_born and p.born_latest = wanted_born
      and plain_name(wanted_name) in (plain_name(coalesce(p.family_name, '') || coalesce(p.given_name, '')), plain_name(p.kana))
  ), meant as (
    select c.id from support_case c where c.municipality_id = who.municipality_id and wanted_number <> '' and c.number = wanted_number
    union
    select c.id from support_case c where c.municipality_id = who.municipality_id and c.state <> 'CLOSED' and (
      c.person_id in (select n.id from named n)
      or c.household_id in (select m.household_id from membership m where m.municipality_id = who.municipality_id
        and m.person_id in (select n.id from named n) and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date)))
  )
  -- whoever is kept out, or before whom it is sealed, means nothing that is there
  select coalesce(array_agg(meant.id), '{}') from meant where coalesce(meant.id <> all(my_barred()), true);
end;

-- Exactly one case out of reach is opened. None, several, hidden or misnamed: all the same NOTHING, which counts.
create function open_in_emergency(wanted_number text, wanted_name text, wanted_born date,
    why text, in_words text, for_minutes int, due_in int)
  returns table (outcome text, opening uuid, opened_case uuid)
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  meant uuid[];
  unreached uuid[];
  as_opened uuid := gen_random_uuid();
begin
  if who.role is null or who.role not in ('CONSULTANT', 'CASEWORKER', 'SUPERVISOR', 'COORDINATOR') then
    return query select 'NOT_FOR_THIS_ROLE', null::uuid, null::uuid;
    return;
  end if;
  -- two at once by the same person count one after the other
  perform pg_advisory_xact_lock(hashtextextended('emergency ' || who.staff_id, 0));
  if exists (select from emergency_lock l where l.municipality_id = who.municipality_id and l.staff_id = who.staff_id and l.released_at is null) then
    return query select 'LOCKED', null::uuid, null::uuid;
    return;
  end if;
  meant := cases_meant(who, wanted_number, wanted_name, wanted_born);
  unreached := array(select m.id from unnest(meant) m (id) where not i_reach('CASE', m.id));
  if unreached = '{}' and meant <> '{}' then
    return query select 'REACHED', null::uuid, meant[1];
    return;
  end if;
  if cardinality(unreached) <> 1 then
    insert into emergency_try (municipality_id, tried_by) values (who.municipality_id, who.staff_id);
    perform lock_after_three(who);
    return query select 'NOTHING', null::uuid, null::uuid;
    return;
  end if;
  insert into emergency_opening (municipality_id, id, case_id, opened_by, opened_in, ground, words, named_by, valid_until, review_due)
  values (who.municipality_id, as_opened, unreached[1], who.staff_id, who.post_id, why, in_words,
    case when wanted_number <> '' then 'NUMBER' else 'NAME' end, now() + make_interval(mins => for_minutes),
    (now() at time zone 'Asia/Tokyo')::date + due_in);
  perform lock_after_three(who);
  return query select 'OPENED', as_opened, unreached[1];
end $$;
grant execute on function open_in_emergency(text, text, date, text, text, int, int) to "${runtime}";

create function my_emergency_is_locked() returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
  return exists (select from emergency_lock l where l.municipality_id = my_municipality() and l.staff_id = my_staff() and l.released_at is null);
grant execute on function my_emergency_is_locked() to "${runtime}";

create function end_emergency(wanted uuid) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
begin
  update emergency_opening o set ended_at = now()
  where o.municipality_id = my_municipality() and o.id = wanted and o.opened_by = my_staff() and o.ended_at is null and o.valid_until > now();
  return found;
end $$;
grant execute on function end_emergency(uuid) to "${runtime}";

create function privacy_officer_exists(here uuid) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (select from post p join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
    where p.municipality_id = here and p.is_privacy_officer
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity'));

create function i_am_privacy_officer(who acting) returns boolean
  language sql stable set search_path = norishiro, pg_catalog
  return exists (select from post p where p.municipality_id = who.municipality_id and p.id = who.post_id and p.is_privacy_officer);

-- How an opening concerns whoever acts: OWN, or REVIEW for the privacy officers and the supervisors of both sides; for all supervisors
-- once the day has passed, and while nobody is privacy officer. It tells of a case, so nobody from whom that is hidden is told.
create function emergency_concerns(who acting, o emergency_opening) returns text
  language sql stable set search_path = norishiro, pg_catalog
  return case
    when not coalesce(o.case_id <> all(my_barred()), true) then null
    when o.opened_by = who.staff_id then 'OWN'
    when i_am_privacy_officer(who) then 'REVIEW'
    when who.role is distinct from 'SUPERVISOR' then null
    when who.agency_id = (select p.agency_id from post p where p.municipality_id = o.municipality_id and p.id = o.opened_in) then 'REVIEW'
    when exists (select from support_case c left join post h on h.municipality_id = c.municipality_id and h.id = c.holder_post_id
                 where c.municipality_id = o.municipality_id and c.id = o.case_id and who.agency_id in (c.agency_id, h.agency_id)) then 'REVIEW'
    when not privacy_officer_exists(o.municipality_id) then 'REVIEW'
    when exists (select from emergency_review r where r.municipality_id = o.municipality_id and r.opening_id = o.id
                   and (r.reviewed_at at time zone 'Asia/Tokyo')::date <= o.review_due) then null
    when (now() at time zone 'Asia/Tokyo')::date > o.review_due then 'REVIEW'
  end;

create function emergency_openings_in_sight() returns table (
    id uuid, case_id uuid, case_number text, concerns text, opener text, agency text, title text, ground text, words text, named_by text,
    opened_at timestamptz, valid_until timestamptz, ended_at timestamptz, review_due date, pages bigint, notes bigint,
    verdict text, review_words text, reviewer text, reviewed_at timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with who as materialized (select me() as me), mine as materialized (
    select o.*, emergency_concerns(w.me, o) as concerns from who w join emergency_opening o on o.municipality_id = (w.me).municipality_id)
  select m.id, m.case_id, c.number, m.concerns, s.name, a.name, p.title, m.ground, m.words, m.named_by,
    m.opened_at, m.valid_until, m.ended_at, m.review_due,
    -- what was done with it, in numbers: nothing of the case
    (select count(*) from audit_entry e where e.municipality_id = m.municipality_id and e.case_id = m.case_id and e.staff_id = m.opened_by
       and e.kind = 'VIEWED' and e.at between m.opened_at and coalesce(m.ended_at, m.valid_until)),
    (select count(*) from audit_entry e where e.municipality_id = m.municipality_id and e.case_id = m.case_id and e.staff_id = m.opened_by
       and e.kind = 'ACTED' and e.object_kind = 'progress_note' and e.at between m.opened_at and coalesce(m.ended_at, m.valid_until)),
    r.verdict, r.words, v.name, r.reviewed_at
  from mine m
  join support_case c on c.municipality_id = m.municipality_id and c.id = m.case_id
  join staff s on s.municipality_id = m.municipality_id and s.id = m.opened_by
  join post p on p.municipality_id = m.municipality_id and p.id = m.opened_in
  join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
  left join emergency_review r on r.municipality_id = m.municipality_id and r.opening_id = m.id
  left join staff v on v.municipality_id = r.municipality_id and v.id = r.reviewed_by
  where m.concerns is not null;
end;
grant execute on function emergency_openings_in_sight() to "${runtime}";

create function review_emergency(wanted uuid, said text, in_words text) returns text
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  who acting := me();
  about emergency_opening;
begin
  select * into about from emergency_opening o where o.municipality_id = who.municipality_id and o.id = wanted for update;
  if about.id is null or emergency_concerns(who, about) is null then return 'NOTHING'; end if;
  if about.opened_by = who.staff_id then return 'OWN'; end if;
  insert into emergency_review (municipality_id, opening_id, opened_by, reviewed_by, reviewed_in, verdict, words)
  values (who.municipality_id, about.id, about.opened_by, who.staff_id, who.post_id, said, in_words)
  on conflict do nothing;
  return case when found then 'REVIEWED' else 'ALREADY' end;
end $$;
grant execute on function review_emergency(uuid, text, text) to "${runtime}";

-- Who cannot open any more, for those who may let them again: privacy officers, and supervisors where that person works.
create function emergency_locks_in_sight() returns table (id uuid, staff_id uuid, staff text, openings int, tries int, locked_at timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with who as materialized (select me() as me)
  select l.id, l.staff_id, s.name, l.openings, l.tries, l.locked_at
  from who w join emergency_lock l on l.municipality_id = (w.me).municipality_id
  join staff s on s.municipality_id = l.municipality_id and s.id = l.staff_id
  where l.released_at is null and l.staff_id <> (w.me).staff_id
    and (i_am_privacy_officer(w.me) or (w.me).role = 'SUPERVISOR' and (
      not privacy_officer_exists(l.municipality_id)
      or exists (select from post p where p.municipality_id = l.municipality_id and p.staff_id = l.staff_id and p.agency_id = (w.me).agency_id
        and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity'))));
end;
grant execute on function emergency_locks_in_sight() to "${runtime}";

create function release_emergency_lock(wanted uuid, in_words text) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
begin
  update emergency_lock l set released_by = my_staff(), released_at = now(), words = in_words
  where l.municipality_id = my_municipality() and l.id = wanted and l.released_at is null
    and l.id in (select s.id from emergency_locks_in_sight() s);
  return found;
end $$;
grant execute on function release_emergency_lock(uuid, text) to "${runtime}";
