-- 見えるとおりに見る: whoever sees a case whole looks at it as an agency sees it, through the same policies and so from the same rows.
-- What one sees so is what one sees oneself and that agency sees too, of this one case: naming an agency here can take sight away, never
-- give any, whoever sets the setting.
create type preview as (agency_id uuid, case_id uuid);

create function my_preview() returns preview
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare part text[] := string_to_array(nullif(current_setting('norishiro.seen_by', true), ''), '|');
begin
  if part is null then return null; end if;
  return (part[1]::uuid, part[2]::uuid)::preview;
exception when invalid_text_representation then
  -- nonsense shows nothing
  return ('00000000-0000-0000-0000-000000000000'::uuid, '00000000-0000-0000-0000-000000000000'::uuid)::preview;
end $$;
grant execute on function my_preview() to "${runtime}";

create function my_own_reachers() returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then '{}'::uuid[] else array[m.agency_id, m.staff_id] end from me() m);

create or replace function my_reachers() returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then '{}'::uuid[]
                      when p.agency_id is not null then array[p.agency_id]
                      else array[m.agency_id, m.staff_id] end from me() m, my_preview() p);
create or replace function my_agency() returns uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
  return (select case when m.role in ('PLANNER', 'ADMINISTRATOR') then null else coalesce(p.agency_id, m.agency_id) end
          from me() m, my_preview() p);

-- Null: nobody is looking as somebody else.
create function my_previewed() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  looking preview := my_preview();
  here uuid := my_municipality();
  about support_case;
begin
  if looking.agency_id is null then return null; end if;
  if not exists (select from reach r where r.municipality_id = here and r.kind = 'CASE' and r.object_id = looking.case_id
                   and r.reacher_id = any(my_own_reachers()) and not r.partial and not r.implied
                   and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()))
    or looking.case_id = any(coalesce(my_barred(), '{}')) then
    return '{}';
  end if;
  select * into about from support_case c where c.municipality_id = here and c.id = looking.case_id;
  return array(
    select o.id from (
      select about.id union all select about.household_id union all select about.person_id union all select about.consultation_id
      union all select m.person_id from membership m where m.municipality_id = here and m.household_id = about.household_id
      union all select r.id from referral r where r.municipality_id = here and r.case_id = about.id
      union all select a.id from agenda_item a where a.municipality_id = here and a.case_id = about.id
      union all select p.id from plan_role p where p.municipality_id = here and p.case_id = about.id) o (id)
    where o.id is not null and o.id <> all(coalesce(barred_from(null, array[looking.agency_id]), '{}')));
end $$;
grant execute on function my_previewed() to "${runtime}";

alter policy own_reach on reach using (
  municipality_id = (select my_municipality())
  and reacher_id = any((select my_reachers())::uuid[])
  and not implied
  and valid_from <= now() and (valid_until is null or valid_until > now())
  and ((select my_barred()) is null or object_id <> all((select my_barred())::uuid[]))
  and ((select my_previewed()) is null or object_id = any((select my_previewed())::uuid[])));
create or replace function i_reach(wanted_kind text, wanted_id uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (select from reach r where r.municipality_id = my_municipality() and r.kind = wanted_kind and r.object_id = wanted_id
                   and r.reacher_id = any(my_reachers())
                   and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()))
    and coalesce(wanted_id <> all(my_barred()), true)
    and coalesce(wanted_id = any(my_previewed()), true);
end;
alter policy shown_to_own_agency on shown_class using (municipality_id = (select my_municipality())
  and agency_id = (select my_agency()) and valid_from <= now() and valid_until > now()
  and ((select my_previewed()) is null or case_id = any((select my_previewed())::uuid[])));
