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

create policy without_protected_addresses on referral_shown as restrictive for select to "${runtime}" using (
  heading <> '住所' or (select cases_with_protected_addresses()) is null or case_id <> all((select cases_with_protected_addresses())::uuid[]));
create policy without_protected_addresses on agenda_paper as restrictive for select to "${runtime}" using (
  heading <> '住所' or (select cases_with_protected_addresses()) is null or case_id <> all((select cases_with_protected_addresses())::uuid[]));

-- Choosing a paper anew replaces what is not shown of it too.
create policy upkeep on agenda_paper to current_user using (municipality_id = (select my_municipality()));
create function clear_paper(of_item uuid) returns void
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  delete from agenda_paper p where p.municipality_id = my_municipality() and p.item_id = of_item
    and (i_reach('CASE', p.case_id) or i_reach('AGENDA_DESK', of_item));
end;
grant execute on function clear_paper(uuid) to "${runtime}";

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
