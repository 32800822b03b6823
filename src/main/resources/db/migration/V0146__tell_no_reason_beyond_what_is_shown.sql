-- Why somebody refused, and why it was decided to show something, tells of them in free words: of an illness, of violence. Whoever sees a part of a
-- person or a case is told where consent stands and what is shown on which basis, not these words, unless they are their own agency's.
create function consent_words(wanted uuid) returns table (scope text, reason text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when h.hidden and c.scope <> '' then '見せると決められていません' else c.scope end,
    case when h.hidden and c.reason <> '' then '見せると決められていません' else c.reason end
  from consent c
  cross join lateral (select coalesce(c.person_id = any(my_partly('PERSON')), c.case_id = any(my_partly('CASE')), false)
    and not exists (select from post p where p.municipality_id = c.municipality_id and p.id = c.recorded_by and p.agency_id = (select my_agency()))
    and not exists (select from consent_recipient r where r.municipality_id = c.municipality_id and r.consent_id = c.id
                      and r.agency_id = (select my_agency())) as hidden) h
  where c.municipality_id = (select my_municipality()) and c.id = wanted
    and (i_reach('PERSON', c.person_id) or i_reach('CASE', c.case_id) or i_reach('CONSULTATION', c.consultation_id));
end;
grant execute on function consent_words(uuid) to "${runtime}";
revoke select on consent from "${runtime}";
grant select (municipality_id, id, person_id, consultation_id, case_id, state, given_by, means, on_date, recorded_by, recorded_at, purpose, valid_from,
  valid_until, classes, witness, on_behalf, evidence, answers, takes_effect_on) on consent to "${runtime}";
-- they look at the row as a whole
alter function consent_follows_its_line() security definer;
alter function recipients_come_with_the_consent() security definer;

-- To whom else somebody lets things be told, and the signed paper, are for those who see them whole; what one's own agency took in stays its own.
create policy only_what_is_shown on consent_recipient as restrictive for select to "${runtime}" using (
  person_id <> all((select my_partly('PERSON'))::uuid[]) or agency_id = (select my_agency())
  or consent_id in (select c.id from consent c join post p on p.municipality_id = c.municipality_id and p.id = c.recorded_by
                    where p.agency_id = (select my_agency())));
create policy only_what_is_shown on consent_scan as restrictive for select to "${runtime}" using (
  person_id <> all((select my_partly('PERSON'))::uuid[])
  or recorded_by in (select p.id from post p where p.agency_id = (select my_agency())));

create function disclosure_words(wanted uuid) returns table (reason text, ended_reason text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when d.case_id = any(my_partly('CASE')) then '' else d.reason end,
    case when d.case_id = any(my_partly('CASE')) then '' else d.ended_reason end
  from disclosure d
  where d.municipality_id = (select my_municipality()) and d.id = wanted and i_reach('CASE', d.case_id);
end;
grant execute on function disclosure_words(uuid) to "${runtime}";
revoke select on disclosure from "${runtime}";
grant select (municipality_id, id, case_id, agency_id, person_id, classes, basis, article, purpose, decided_by, decided_at, valid_until, ends_at,
  ended_by) on disclosure to "${runtime}";
