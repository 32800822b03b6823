-- Nobody asks about somebody, is asked, judges two records to be one, or takes a file away, by what they see in an emergency: also where they
-- see a part of the same record besides. Until now the emergency made the part a whole here for as long as it lasted.

-- Whoever sees both whole, and not in an emergency alone: that one's own record is of the person of the case that was opened would be known
-- for good.
alter policy seen_by_who_sees_both_whole on same_person using (municipality_id = (select my_municipality())
  and person_id = any(array(select r.object_id from reach r where r.kind = 'PERSON' and r.ground <> 'EMERGENCY' and not r.partial))
  and other_id = any(array(select r.object_id from reach r where r.kind = 'PERSON' and r.ground <> 'EMERGENCY' and not r.partial)));

create or replace function to_be_handed_over_if_same(one uuid, other uuid) returns table (kind text, id uuid, number text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select distinct h.kind, case when i_reach(h.kind, h.id) then h.id end, case when i_reach(h.kind, h.id) then h.number else '' end
  from exclusion e cross join (values (one), (other)) w (id) cross join lateral held_about(w.id, e.staff_id, e.agency_id) h
  where e.municipality_id = my_municipality() and e.lifted_at is null and e.person_id = any(same_as(array[one, other]))
    and mine_to_give('PERSON', one) = 'WHOLE' and mine_to_give('PERSON', other) = 'WHOLE';
end;

alter policy asked_by_those_who_see_the_person_whole on enquiry with check (mine_to_give('PERSON', person_id) = 'WHOLE');

create or replace function questions_for_me()
  returns table (id uuid, person_id uuid, purpose text, words text, asked_at timestamptz, valid_until date, agency_id uuid, agency text,
    phone text, asker text, title text)
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
#variable_conflict use_column
declare
  who acting := me();
  leads boolean := coalesce(who.role in ('SUPERVISOR', 'COORDINATOR'), false);
begin
  -- nobody reads in another's place
  if who.role is null or who.role in ('PLANNER', 'ADMINISTRATOR') or (my_preview()).agency_id is not null
    or (not leads and leads_today(who.agency_id)) then
    return;
  end if;
  return query
  with alike as materialized (
    select e.*, ours.id as of_ours
    from enquiry e
    join person theirs on theirs.municipality_id = e.municipality_id and theirs.id = e.person_id
    join person ours on ours.municipality_id = e.municipality_id and ours.name_sound = theirs.name_sound
    where e.municipality_id = who.municipality_id and e.withdrawn_at is null and e.valid_until >= today_here()
      and e.agency_id <> who.agency_id and e.asker_id <> who.staff_id
      and is_the_same(theirs, ours)
  )
  select a.id, a.of_ours, a.purpose, a.words, a.asked_at, a.valid_until, g.id, g.name, g.phone, s.name, p.title
  from alike a
  join agency g on g.municipality_id = a.municipality_id and g.id = a.agency_id
  join staff s on s.municipality_id = a.municipality_id and s.id = a.asker_id
  join post p on p.municipality_id = a.municipality_id and p.id = a.asked_by
  where mine_to_give('PERSON', a.of_ours) = 'WHOLE'
    and coalesce(a.person_id <> all(my_barred()), true)
    and is_involved(who.agency_id, a.of_ours)
    and (leads or exists (select from held_about(a.of_ours, who.staff_id, null)))
    and not exists (select from enquiry_answer r where r.municipality_id = a.municipality_id and r.enquiry_id = a.id
                      and r.agency_id = who.agency_id and r.person_id = a.of_ours)
    and (a.basis <> 'CONSENT' or consent_covering(a.person_id, who.agency_id, null, array['BASIC']) is not null)
    and may_pass(a.asker_id, a.agency_id, a.person_id, who.agency_id, a.of_ours)
  order by a.valid_until, a.asked_at, a.id;
end $$;

-- A file says of a case more than the frame only where whoever asked sees it whole without an emergency, when it is made and when it is fetched.
create or replace function my_open_exports() returns uuid[]
  language sql stable set search_path = norishiro, pg_catalog
begin atomic
  select coalesce(array_agg(r.request_id), '{}')
  from export_run r
  where r.municipality_id = (select my_municipality())
    and r.finished_at is not null and r.ended_at is null and r.expires_at > now()
    and ((select count(*) from export_case e where e.municipality_id = r.municipality_id and e.request_id = r.request_id) <= 100
      or exists (select from export_release o where o.municipality_id = r.municipality_id and o.request_id = r.request_id and o.released))
    and not exists (
      select from export_case e
      left join support_case c on c.municipality_id = e.municipality_id and c.id = e.case_id
        and c.id in (select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY')
      where e.municipality_id = r.municipality_id and e.request_id = r.request_id and e.whole is not null
        and (c.id is null
          or e.whole and (c.id not in (select o.object_id from reach o where o.kind = 'CASE' and o.ground <> 'EMERGENCY' and not o.partial)
            or coalesce(c.household_id not in (
              select o.object_id from reach o where o.kind = 'HOUSEHOLD' and o.ground <> 'EMERGENCY' and not o.partial), false))));
end;
