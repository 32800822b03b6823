-- Handing something to somebody who may not see it ended on an error page: the triggers refuse it, and the program had no way to ask
-- before. It may ask only about what whoever acts reaches; about anything else nobody can be handed anything, whoever they are.
create function can_be_handed(about uuid[], to_post uuid) returns boolean
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  today date := (now() at time zone 'Asia/Tokyo')::date;
  whose uuid;
begin
  if exists (
    select from unnest(about) each where each = any(my_barred()) or not exists (
      select from reach r where r.municipality_id = here and r.object_id = each and r.reacher_id = any(my_reachers())
        and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()))) then
    return false;
  end if;
  select p.staff_id into whose from post p where p.municipality_id = here and p.id = to_post
    and today between p.valid_from and coalesce(p.valid_until, 'infinity');
  -- as my_barred() would say it of them: in whichever of their posts
  return whose is not null
    and not about && (excluded_from(whose, array(
      select p.agency_id from post p where p.municipality_id = here and p.staff_id = whose
        and today between p.valid_from and coalesce(p.valid_until, 'infinity'))) || told_of_cases(sealed_from(array[whose])));
end $$;
grant execute on function can_be_handed(uuid[], uuid) to "${runtime}";
