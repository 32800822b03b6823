-- Nobody gives more than they have, and what somebody sees in an emergency is not theirs to give: also where they see a part of the same record
-- besides. Until now an emergency opening made the part a whole for as long as it lasted, and so everything that was passed on in that time.

-- What whoever acts has of a record, emergencies aside: WHOLE, PART, or nothing. Asked where something is passed on or written over.
create function mine_to_give(wanted_kind text, wanted_id uuid) returns text
  language sql stable set search_path = norishiro, pg_catalog
  return (select case when bool_and(r.partial) then 'PART' else 'WHOLE' end from reach r
    where r.municipality_id = my_municipality() and r.kind = wanted_kind and r.object_id = wanted_id and r.reacher_id = any(my_reachers())
      and r.ground <> 'EMERGENCY' and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and coalesce(wanted_id <> all(my_barred()), true) and coalesce(wanted_id = any(my_previewed()), true)
    having count(*) > 0);
grant execute on function mine_to_give(text, uuid) to "${runtime}";

create or replace function reach_is_implied() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
declare had text;
begin
  if new.ground in ('TEAM', 'DISCLOSED') then
    new.partial := true;
  elsif new.source_id <> new.object_id and new.kind in ('PERSON', 'HOUSEHOLD', 'CASE') and new.ground <> 'EMERGENCY' then
    had := mine_to_give(new.kind, new.object_id);
    if new.kind <> 'CASE' and had is null then return null; end if;
    new.partial := coalesce(had = 'PART', false);
  end if;
  -- nothing ends or takes away what follows from having registered: see every delete and update of this table
  new.implied := new.source_id <> new.object_id and exists (
    select from reach r where r.municipality_id = new.municipality_id and r.kind = new.kind and r.object_id = new.object_id
      and coalesce(r.agency_id, r.staff_id) = coalesce(new.agency_id, new.staff_id)
      and r.ground = 'REGISTERED' and r.source_id = new.object_id);
  return new;
end $$;

-- Where somebody lives and to whom they belong is shown on by those who see them whole: a case of one's own about somebody of whom one sees a
-- part gives no more than that part.
create or replace function disclosure_is_decided() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare whose uuid;
begin
  if tg_op = 'UPDATE' then
    if new.ends_at > old.ends_at or old.ends_at <= now() then
      raise exception 'a disclosure that has ended is decided anew' using errcode = 'check_violation', constraint = 'an_ended_disclosure_stays_ended';
    end if;
    if new.ended_by is not null and (new.ended_by <> my_post() or old.ended_by is not null) then
      raise exception 'a disclosure is ended in one''s own name' using errcode = 'insufficient_privilege';
    end if;
    if new.ended_by is not null then new.ends_at := now(); end if;
    return new;
  end if;
  if not exists (select from team_member t where t.municipality_id = new.municipality_id and t.case_id = new.case_id
                   and t.agency_id = new.agency_id and (t.until is null or t.until >= (now() at time zone 'Asia/Tokyo')::date)) then
    raise exception 'only an agency in the team is shown the case' using errcode = 'check_violation', constraint = 'only_the_team_is_shown_the_case';
  end if;
  if new.person_id is not null and (not i_reach('PERSON', new.person_id) or not exists (
      select from support_case c left join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
      where c.municipality_id = new.municipality_id and c.id = new.case_id and new.person_id in (c.person_id, m.person_id))) then
    raise exception 'the case is not about this person' using errcode = 'check_violation', constraint = 'only_whom_the_case_is_about_is_disclosed';
  end if;
  if mine_to_give('CASE', new.case_id) is distinct from 'WHOLE' then
    raise exception 'decided by those who see the case whole' using errcode = 'insufficient_privilege';
  end if;
  whose := coalesce(new.person_id, (select c.household_id from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id));
  if mine_to_give(case when new.person_id is null then 'HOUSEHOLD' else 'PERSON' end, whose) = 'PART'
    and new.classes::text[] && (case when new.person_id is null then array['DWELLING', 'FAMILY', 'LIFE'] else array['DWELLING', 'FAMILY'] end) then
    raise exception 'nobody shows more than they see' using errcode = 'check_violation', constraint = 'nobody_shows_more_than_they_see';
  end if;
  new.ends_at := (new.valid_until + 1)::timestamp at time zone 'Asia/Tokyo';
  if new.ends_at <= now() then
    raise exception 'a disclosure begins now' using errcode = 'check_violation', constraint = 'a_disclosure_ends_after_it_begins';
  end if;
  return new;
end $$;

-- Handed over by somebody who saw a part, and then again by somebody who sees it whole: appointing them is the decision.
create or replace function reach_whole(about support_case, to_agency uuid, by_source uuid) returns void
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if to_agency is null or to_agency = about.agency_id then return; end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  select about.municipality_id, r.kind, r.id, to_agency, 'ANSWERS', by_source
  from (values ('CASE', about.id), ('HOUSEHOLD', about.household_id), ('PERSON', about.person_id), ('CONSULTATION', about.consultation_id)) r (kind, id)
  where r.id is not null
  union
  select about.municipality_id, 'PERSON', m.person_id, to_agency, 'ANSWERS', by_source
  from membership m where m.municipality_id = about.municipality_id and m.household_id = about.household_id
  on conflict (municipality_id, kind, object_id, (coalesce(agency_id, staff_id)), ground, source_id)
    do update set partial = false where reach.partial and not excluded.partial;
end $$;

-- Whoever sees a part writes over nothing, in an emergency neither.
alter policy changed_by_those_who_see_it_whole on person using (mine_to_give('PERSON', id) = 'WHOLE');
alter policy changed_by_those_who_see_it_whole on household using (mine_to_give('HOUSEHOLD', id) = 'WHOLE');
alter policy decided_by_those_who_see_it_whole on disclosure with check (mine_to_give('CASE', case_id) = 'WHOLE');
