-- つなぎ先の助言: whom to ask about the troubles of a case. The table of roles comes with the program; here stands what the municipality
-- knows better, and what became of earlier referrals is counted, never told.

-- role_correction: for one kind of agency and one trouble, the newest holds. What it said before stays, with who said so and why.
create table role_correction (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  kind text not null check (kind <> ''),
  trouble text not null check (trouble <> ''),
  mark text not null check (mark in ('MAIN', 'RELATED', 'NONE')),
  why text not null check (why <> ''),
  corrected_at timestamptz not null default clock_timestamp(),
  corrected_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  foreign key (municipality_id, corrected_by) references staff on delete restrict
);
create index role_correction_by_cell on role_correction (municipality_id, trouble, kind, corrected_at);
call guard_by_municipality('role_correction');
create policy only_administrators_correct on role_correction as restrictive for insert to "${runtime}"
  with check ((select (me()).role) = 'ADMINISTRATOR' and corrected_by = (select my_staff()));
grant select, insert on role_correction to "${runtime}";

-- How an agency stands today (空き), as it says itself; null: it has not said.
alter table agency add column capacity text check (capacity in ('OPEN', 'LIMITED', 'FULL'));
alter table agency add column capacity_on date;
alter table agency add constraint capacity_is_said_on_a_day check ((capacity is null) = (capacity_on is null));

-- The owner's function counts the referrals of the municipality whole.
create policy upkeep on referral_about for select to current_user using (municipality_id = (select my_municipality()));

-- What became of referrals about issues with these signs (a code of the standard form, or words in compatibility form): for each topic
-- in how many cases somebody was asked (agency_id null), and for each agency that was asked. Nothing of fewer than five cases; of the
-- three years before this month, so that no single answer shows on the day it is given; without the case one is looking at and
-- without what is sealed.
create function referral_experience(but uuid, topics text[], by_code boolean[], signs text[])
  returns table (topic text, agency_id uuid, asked int, answered int, accepted int, reported int, achieved int, days int)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  here uuid := my_municipality();
  month_began timestamptz := date_trunc('month', now() at time zone 'Asia/Tokyo') at time zone 'Asia/Tokyo';
  sealed uuid[] := sealed_from('{}');
begin
  return query
  with sign as materialized (
    select * from unnest(topics, by_code, signs) s (topic, by_code, sign)
  ), asked as materialized (
    select r.* from referral r
    where r.municipality_id = here and r.case_id <> but and r.case_id <> all(sealed) and r.state <> 'TAKEN_BACK'
      and r.sent_at < month_began and r.sent_at >= month_began - interval '3 years'
  ), meant as materialized (
    select distinct s.topic, i.id
    from (select normalize(words, nfkc) as words, code, id from issue
      where municipality_id = here and id in (select issue_id from referral_about where municipality_id = here and issue_id is not null)) i
    join sign s on case when s.by_code then i.code = s.sign else strpos(i.words, s.sign) > 0 end
  ), told as materialized (
    select distinct m.topic, r.id, r.case_id, r.to_agency_id, r.worker_name <> '' as took, r.decline_code is not null as declined,
      r.outcome, (r.answered_at at time zone 'Asia/Tokyo')::date - (r.sent_at at time zone 'Asia/Tokyo')::date as waited
    from asked r
    join referral_about a on a.municipality_id = here and a.referral_id = r.id
    join meant m on m.id = a.issue_id
  )
  select t.topic, t.to_agency_id, count(distinct t.case_id)::int, count(*) filter (where t.took or t.declined)::int,
    count(*) filter (where t.took)::int, count(t.outcome)::int, count(*) filter (where t.outcome = 'ACHIEVED')::int,
    percentile_disc(0.5) within group (order by t.waited)
  from told t
  group by grouping sets ((t.topic, t.to_agency_id), (t.topic))
  having count(distinct t.case_id) >= 5;
end $$;
grant execute on function referral_experience(uuid, text[], boolean[], text[]) to "${runtime}";
