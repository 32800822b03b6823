-- A password that somebody else has given is known to two people: whoever received it replaces it before anything else.
alter table credential add is_given boolean not null default false;

create or replace function set_password(for_staff uuid, new_hash text) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare who acting := me();
begin
  if who is null or (who.staff_id <> for_staff and who.role is distinct from 'ADMINISTRATOR') then return false; end if;
  if not exists (select 1 from staff s where s.municipality_id = who.municipality_id and s.id = for_staff) then return false; end if;
  insert into credential (municipality_id, staff_id, password_hash, is_given)
  values (who.municipality_id, for_staff, new_hash, who.staff_id <> for_staff)
  on conflict (municipality_id, staff_id) do update
    set password_hash = excluded.password_hash, is_given = excluded.is_given, changed_at = now();
  return true;
end $$;

create function my_password_is_given() returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
  return coalesce((select c.is_given from credential c where c.municipality_id = my_municipality() and c.staff_id = my_staff()), false);
grant execute on function my_password_is_given() to "${runtime}";
