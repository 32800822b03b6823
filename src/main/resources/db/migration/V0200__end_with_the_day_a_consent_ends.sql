-- A withdrawal announced for Friday left a disclosure decided on Wednesday in force for months: only the day written in the consent was asked, not
-- what follows it, and nothing runs on Friday. And a disclosure decided while its consent was being withdrawn outlived it: the withdrawal looked
-- for what rests on the consent before it waited for whoever was deciding.

-- The last day a consent that was given carries anything: its own, the day before it is withdrawn or the day before a renewal begins, whichever
-- is first; null: none is known. As with consent_standing, a renewal that was withdrawn before its first day replaces nothing.
create function consent_last_day(given consent) returns date
  language sql stable set search_path = norishiro, pg_catalog
  return least(
    given.valid_until,
    (select min(w.takes_effect_on) - 1 from consent w
     where w.municipality_id = given.municipality_id and w.answers = given.id and w.state = 'WITHDRAWN'),
    (select min(coalesce(r.valid_from, r.on_date)) - 1 from consent r
     where r.municipality_id = given.municipality_id and r.answers = given.id and r.state = 'GIVEN'
       and not exists (select from consent w where w.municipality_id = r.municipality_id and w.answers = r.id
                         and w.state = 'WITHDRAWN' and w.takes_effect_on < coalesce(r.valid_from, r.on_date))));

-- The one that lasts longest is the one that lasts longest as it stands today.
create or replace function consent_covering(of_person uuid, to_agency uuid, in_case uuid, told text[]) returns uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select c.id from consent c
  where c.municipality_id = my_municipality() and c.person_id = of_person and c.state = 'GIVEN' and c.classes @> told
    and consent_in_force(c.id, now())
    and not said_no_elsewhere(of_person, to_agency, told)
    and exists (select from consent_recipient r where r.municipality_id = c.municipality_id and r.consent_id = c.id
                  and (r.agency_id = to_agency or r.body_id in (
                    select s.body_id from agenda_invitation i
                    join agenda_item a on a.municipality_id = i.municipality_id and a.id = i.item_id
                    join sitting s on s.municipality_id = a.municipality_id and s.id = a.sitting_id
                    where i.municipality_id = c.municipality_id and i.agency_id = to_agency and a.case_id = in_case)))
  order by consent_last_day(c) desc nulls first, c.recorded_at desc limit 1;
end;

create or replace function disclosure_rests_on_consent() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  whom uuid;
  found_consent uuid;
  lasts date;
begin
  if new.basis <> 'CONSENT' then return null; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('same person', 0));
  for whom in select * from whose_consent_it_takes(new) loop
    found_consent := consent_covering(whom, new.agency_id, new.case_id, new.classes::text[]);
    if found_consent is null then
      raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'a_disclosure_on_consent_has_one';
    end if;
    insert into disclosure_consent (municipality_id, disclosure_id, consent_id, person_id)
    values (new.municipality_id, new.id, found_consent, whom);
    select consent_last_day(c) into lasts from consent c where c.municipality_id = new.municipality_id and c.id = found_consent;
    update disclosure set ends_at = (lasts + 1)::timestamp at time zone 'Asia/Tokyo'
    where municipality_id = new.municipality_id and id = new.id and lasts is not null
      and ends_at > (lasts + 1)::timestamp at time zone 'Asia/Tokyo';
  end loop;
  return null;
end $$;

create or replace function disclosures_fall_with_their_consent() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  falls_on date := case new.state when 'WITHDRAWN' then new.takes_effect_on else coalesce(new.valid_from, new.on_date) end;
  falls_at timestamptz := greatest(now(), falls_on::timestamp at time zone 'Asia/Tokyo');
begin
  if new.answers is not null or new.state in ('WITHDRAWN', 'REFUSED') then
    -- before anything is looked for: a judgement, a disclosure and a no or a renewal at once would each not see the other
    perform pg_advisory_xact_lock(hashtextextended('same person', 0));
  end if;
  if new.answers is not null and new.state in ('WITHDRAWN', 'GIVEN') then
    update disclosure d set ends_at = falls_at,
      ended_reason = case new.state when 'WITHDRAWN' then '同意の撤回' else '同意の更新（もう一度決める）' end
    where d.municipality_id = new.municipality_id and d.ends_at > falls_at
      and d.id in (select r.disclosure_id from disclosure_consent r where r.municipality_id = new.municipality_id and r.consent_id = new.answers);
  end if;
  if new.person_id is not null and new.state in ('WITHDRAWN', 'REFUSED') then
    perform disclosures_fall_with_a_no(same_as(array[new.person_id]));
  end if;
  return null;
end $$;

-- Once: what was decided until now and lies beyond the last day of its consent ends with that day, or at once if that day is over.
alter table consent no force row level security;
alter table disclosure_consent no force row level security;
alter table disclosure no force row level security;
alter table shown_class no force row level security;
alter table reach no force row level security;
alter table disclosure disable trigger user;
alter table reach disable trigger user;
with falls as (
  select r.municipality_id, r.disclosure_id, greatest(now(), (min(consent_last_day(c)) + 1)::timestamp at time zone 'Asia/Tokyo') as at
  from disclosure_consent r join consent c on c.municipality_id = r.municipality_id and c.id = r.consent_id
  group by r.municipality_id, r.disclosure_id
  having min(consent_last_day(c)) is not null
), ended as (
  update disclosure d set ends_at = f.at, ended_reason = '同意の撤回か更新（もう一度決める）'
  from falls f where f.municipality_id = d.municipality_id and f.disclosure_id = d.id and d.ends_at > f.at
  returning d.municipality_id, d.id, d.agency_id, d.ends_at
), shown as (
  update shown_class s set valid_until = e.ends_at from ended e where s.municipality_id = e.municipality_id and s.disclosure_id = e.id
), reached as (
  update reach r set valid_until = e.ends_at from ended e where r.municipality_id = e.municipality_id and r.source_id = e.id
)
insert into sight_change (municipality_id, agency_id) select distinct e.municipality_id, e.agency_id from ended e;
alter table reach enable trigger user;
alter table disclosure enable trigger user;
alter table reach force row level security;
alter table shown_class force row level security;
alter table disclosure force row level security;
alter table disclosure_consent force row level security;
alter table consent force row level security;
