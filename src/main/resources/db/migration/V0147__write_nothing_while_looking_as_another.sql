-- Looking as an agency will see it takes that agency's place where rows are read. Where they are written nobody takes another's place: while one
-- looks so, nobody acts (post and staff are unknown), and what one adds is one's own agency's.
create function my_own_agency() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then null else m.agency_id end from me() m);
grant execute on function my_own_agency() to "${runtime}";

create or replace function my_staff() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when p.agency_id is null then m.staff_id end from me() m, my_preview() p);
create or replace function my_post() returns uuid language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when p.agency_id is null then m.post_id end from me() m, my_preview() p);

do $$
declare added text;
begin
  foreach added in array array['person', 'household', 'consultation', 'support_case'] loop
    execute format('alter policy added_by_own_agency on %I with check (
      municipality_id = (select norishiro.my_municipality()) and agency_id = (select norishiro.my_own_agency()))', added);
  end loop;
  foreach added in array array['progress_note', 'assessment', 'issue'] loop
    execute format('alter policy written_for_ones_own_agency on %I
      with check (agency_id is not distinct from (select norishiro.my_own_agency()))', added);
  end loop;
end $$;
