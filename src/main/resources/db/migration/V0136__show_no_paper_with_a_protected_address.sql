-- Papers made before an address was protected have it word for word (what was shown is kept). They are kept, and while it is protected they are
-- shown and printed without it, to everybody: to the agency they went to and to the office that sent them.
create function cases_with_protected_addresses() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare homes uuid[];
begin
  homes := array(
    select a.object_id from protected_address a
    join address_protection p on p.municipality_id = a.municipality_id and p.id = a.protection_id and p.ended_at is null
    where a.municipality_id = my_municipality());
  -- null, not an empty list, for nothing: a policy can then pass over it without looking at each row
  return case when homes = '{}' then null else array(
    select c.id from support_case c where c.municipality_id = my_municipality() and (c.household_id = any(homes) or c.person_id = any(homes))) end;
end $$;
grant execute on function cases_with_protected_addresses() to "${runtime}";

create policy without_protected_addresses on referral_shown as restrictive for select using (
  heading <> '住所' or (select cases_with_protected_addresses()) is null or case_id <> all((select cases_with_protected_addresses())::uuid[]));
create policy without_protected_addresses on agenda_paper as restrictive for select using (
  heading <> '住所' or (select cases_with_protected_addresses()) is null or case_id <> all((select cases_with_protected_addresses())::uuid[]));

-- Nor is one made that has it, whatever the program offers to choose from.
create function no_paper_tells_a_protected_address() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if new.heading = '住所' and new.case_id = any(cases_with_protected_addresses()) then
    raise exception 'a protected address stands on no paper' using errcode = 'check_violation', constraint = 'no_paper_tells_a_protected_address';
  end if;
  return new;
end $$;
create trigger no_paper_tells_a_protected_address before insert on referral_shown
  for each row execute function no_paper_tells_a_protected_address();
create trigger no_paper_tells_a_protected_address before insert on agenda_paper
  for each row execute function no_paper_tells_a_protected_address();
