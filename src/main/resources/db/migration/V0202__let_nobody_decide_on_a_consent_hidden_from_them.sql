-- A consent recorded in a case that is hidden from whoever acts is not there for them (V0175), and yet could be found: a colleague who reads
-- nothing of the sealed case had only to try which agency and which kinds of facts are not refused for want of a consent, and could decide on it.
-- Whoever decides something decides on the consents they may know of. What was denied there goes on counting, whoever decides.

drop function consent_missing(uuid, uuid, uuid, text[]);
drop function consent_covering(uuid, uuid, uuid, text[]);
create function consent_covering(of_person uuid, to_agency uuid, in_case uuid, told text[], hidden uuid[] default '{}') returns uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select c.id from consent c
  where c.municipality_id = my_municipality() and c.person_id = of_person and c.state = 'GIVEN' and c.classes @> told
    and c.id <> all(hidden)
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

-- Of an agency that is not in the team nothing can be decided: the answer is that every consent is missing, whatever anybody agreed to.
create function consent_missing(in_case uuid, to_agency uuid, of_person uuid, told text[]) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select w.person from whose_consent_it_takes(row(my_municipality(), null, in_case, to_agency, of_person, null, null, null, null, null, null, null,
    null, null, null, null)::disclosure) w (person)
  where i_reach('CASE', in_case) and (
    not exists (select from team_member t where t.municipality_id = my_municipality() and t.case_id = in_case and t.agency_id = to_agency
                  and (t.until is null or t.until >= today_here()))
    or consent_covering(w.person, to_agency, in_case, told, (select my_barred_consents())) is null);
end;
grant execute on function consent_missing(uuid, uuid, uuid, text[]) to "${runtime}";

create or replace function disclosure_rests_on_consent() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  whom uuid;
  found_consent uuid;
  lasts date;
  hidden uuid[];
begin
  if new.basis <> 'CONSENT' then return null; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('same person', 0));
  hidden := my_barred_consents();
  for whom in select * from whose_consent_it_takes(new) loop
    found_consent := consent_covering(whom, new.agency_id, new.case_id, new.classes::text[], hidden);
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

create or replace function consents_to_being_asked_about(whom uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
  return i_reach('PERSON', whom) and exists (
    select from consent c join consent_recipient r on r.municipality_id = c.municipality_id and r.consent_id = c.id
    where c.municipality_id = my_municipality() and c.person_id = whom and c.state = 'GIVEN' and c.classes @> array['BASIC']
      and c.id <> all((select my_barred_consents())::uuid[])
      and r.agency_id is not null and r.agency_id <> my_own_agency() and consent_in_force(c.id, now()));
