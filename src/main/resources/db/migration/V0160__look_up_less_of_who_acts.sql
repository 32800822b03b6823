-- Every policy asks who acts, what is kept from them and whether they look as somebody else, several times a statement; a case page asks some
-- forty statements. Measured with a whole municipality (docs/performance.md). The answers are the same as before, only shorter to find.

-- Almost always nobody is looking as somebody else, and then nothing has to be known of who acts.
create or replace function my_previewed() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  looking preview := my_preview();
  here uuid;
  about support_case;
begin
  if looking.agency_id is null then return null; end if;
  here := my_municipality();
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

-- Where nobody is kept out of anything, nobody is kept out of this.
create or replace function barred_from(for_staff uuid, for_agencies uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  shielded uuid[] := '{}';
  sealed uuid[] := '{}';
begin
  if exists (select from exclusion e where e.municipality_id = here and e.lifted_at is null) then
    shielded := excluded_from(for_staff, for_agencies);
  end if;
  if exists (select from case_seal s where s.municipality_id = here and s.lifted_at is null) then
    sealed := sealed_from(for_staff || staff_today_of(for_agencies));
  end if;
  return shielded || case when sealed = '{}' then '{}' else told_of_cases(sealed) end;
end $$;

-- Who acts is looked up once, not once for each mention.
create or replace function my_partly(wanted_kind text) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  mine uuid[] := my_reachers();
begin
  return coalesce((
    select array_agg(distinct p.object_id) from reach p
    where p.municipality_id = here and p.reacher_id = any(mine) and p.kind = wanted_kind and p.partial
      and p.valid_from <= now() and (p.valid_until is null or p.valid_until > now())
      and not exists (select from reach w
                      where w.municipality_id = here and w.reacher_id = any(mine)
                        and w.kind = wanted_kind and w.object_id = p.object_id and not w.implied and not w.partial
                        and w.valid_from <= now() and (w.valid_until is null or w.valid_until > now()))), '{}');
end $$;
