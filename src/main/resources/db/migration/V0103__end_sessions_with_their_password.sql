-- A session opened with a password that has been replaced since, by its owner elsewhere or by an administrator, ends.
create function my_password_since() returns timestamptz
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select c.changed_at from credential c where c.municipality_id = my_municipality() and c.staff_id = my_staff());
grant execute on function my_password_since() to "${runtime}";
