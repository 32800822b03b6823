-- Whom somebody is shielded from and why, in free words, tells of violence. Whoever sees a part of the person has to know that there is a
-- protection, and whom not to show them to; these words are told where that kind of fact was decided to be shown, and to the agency that wrote them.
create function told_of_violence(wanted uuid[]) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with seen as materialized (select reached_among('PERSON', wanted) as ids)
  select array(
    select s.id from seen, unnest(seen.ids) s (id)
    where s.id <> all(not_shown_among('PERSON', seen.ids, 'VIOLENCE')));
end;

create function exclusion_words(wanted uuid) returns table (words text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when e.person_id = any(told_of_violence(array[e.person_id]))
                or exists (select from post p where p.municipality_id = e.municipality_id and p.staff_id = e.recorded_by
                             and p.agency_id = (select my_agency())) then e.words
              else '見せると決められていません' end
  from exclusion e
  where e.municipality_id = (select my_municipality()) and e.id = wanted and i_reach('PERSON', e.person_id);
end;
grant execute on function exclusion_words(uuid) to "${runtime}";
revoke select on exclusion from "${runtime}";
grant select (municipality_id, id, person_id, staff_id, agency_id, ground, recorded_by, recorded_at, lifting_asked_by, lifting_asked_at,
  lifting_reason, lifted_by, lifted_at, version) on exclusion to "${runtime}";

create function address_measure_words(wanted uuid) returns table (against text, words text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when l.told or m.against = '' then m.against else '見せると決められていません' end,
    case when l.told or m.words = '' then m.words else '見せると決められていません' end
  from address_measure m
  cross join lateral (
    select m.person_id = any(told_of_violence(array[m.person_id]))
      or exists (select from post p where p.municipality_id = m.municipality_id and p.staff_id = m.recorded_by
                   and p.agency_id = (select my_agency())) as told) l
  where m.municipality_id = (select my_municipality()) and m.id = wanted and i_reach('PERSON', m.person_id);
end;
grant execute on function address_measure_words(uuid) to "${runtime}";
revoke select on address_measure from "${runtime}";
grant select (municipality_id, id, protection_id, person_id, kind, authority, applied_on, since, until, recorded_by, recorded_at)
  on address_measure to "${runtime}";
