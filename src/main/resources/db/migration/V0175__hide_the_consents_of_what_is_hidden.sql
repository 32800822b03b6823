-- A consent is about a person, and may be recorded in a case that not everybody who sees the person may know of: one that is sealed, or
-- one of a household they are kept out of. What was agreed to, for what and with whom, tells that there is such a case.
create function my_barred_consents() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  barred uuid[] := my_barred();
begin
  if barred is null or barred = '{}' then
    return '{}';
  end if;
  return array(select c.id from consent c
    where c.municipality_id = my_municipality() and (c.case_id = any(barred) or c.consultation_id = any(barred)));
end $$;
grant execute on function my_barred_consents() to "${runtime}";

create policy not_of_what_is_hidden on consent as restrictive for select to "${runtime}" using (
  id <> all((select my_barred_consents())::uuid[]));
create policy not_of_what_is_hidden on consent_recipient as restrictive for select to "${runtime}" using (
  consent_id <> all((select my_barred_consents())::uuid[]));
create policy not_of_what_is_hidden on consent_scan as restrictive for select to "${runtime}" using (
  consent_id <> all((select my_barred_consents())::uuid[]));
