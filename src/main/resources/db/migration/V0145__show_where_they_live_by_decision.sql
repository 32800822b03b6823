-- Where somebody lives, and how they live, are kinds of facts too: an agency that sees a part of them is shown these columns if that was
-- decided. Protection stands above it: what is protected is withheld from whoever may see it otherwise.
create or replace function reached_among(wanted_kind text, wanted uuid[]) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select array(
    select distinct r.object_id from reach r
    where r.municipality_id = (select my_municipality()) and r.kind = wanted_kind and r.object_id = any(wanted) and not r.implied
      and r.reacher_id = any((select my_reachers())::uuid[])
      and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
      and ((select my_barred()) is null or r.object_id <> all((select my_barred())::uuid[]))
      and ((select my_previewed()) is null or r.object_id = any((select my_previewed())::uuid[])));
end;

-- Of these, whose facts of this kind are not shown to my agency: seen in part, and nothing decided.
create function not_shown_among(wanted_kind text, wanted uuid[], told field_class) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with partly as materialized (select my_partly(wanted_kind) as ids), shown as materialized (
    select s.subject_id, s.case_id from shown_class s
    where s.municipality_id = (select my_municipality()) and s.agency_id = (select my_agency()) and s.field_class = told
      and s.valid_from <= now() and s.valid_until > now()
      and ((select my_previewed()) is null or s.case_id = any((select my_previewed())::uuid[])))
  select array(
    select w.id from unnest(wanted) w (id), partly
    where w.id = any(partly.ids) and not exists (
      select from shown s left join support_case c on c.municipality_id = (select my_municipality()) and c.id = s.case_id
      -- of a household: what was decided to be shown of it as a whole
      where s.subject_id = w.id or (s.subject_id = s.case_id and c.household_id = w.id)));
end;

create or replace function shown_addresses(wanted uuid[])
  returns table (person_id uuid, sight text, address text, address_state text, phone text, phone_state text, contact_note text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with seen as materialized (select reached_among('PERSON', wanted) as ids),
    hidden as materialized (select not_shown_among('PERSON', wanted, 'DWELLING') as ids),
    looked as (
      select p.*, a.known, p.id = any((select ids from hidden)::uuid[]) as not_shown
      from person p
      left join protected_among((select ids from seen)) a on a.object_id = p.id
      where p.municipality_id = (select my_municipality()) and p.id = any((select ids from seen)::uuid[]))
  select l.id,
    case when l.not_shown then 'NOT_SHOWN' when l.known is null then 'OPEN' when l.known then 'KNOWN' else 'WITHHELD' end,
    case when l.not_shown or l.known is false then '' else l.address end,
    case when l.not_shown or l.known is false then 'NOT_ASKED' else l.address_state end,
    case when l.not_shown or l.known is false then '' else l.phone end,
    case when l.not_shown or l.known is false then 'NOT_ASKED' else l.phone_state end,
    case when l.not_shown or l.known is false then '' else l.contact_note end
  from looked l;
end;

drop function shown_dwellings(uuid[]);
create function shown_dwellings(wanted uuid[])
  returns table (household_id uuid, sight text, address text, area text, dwelling text, circumstances text, key_person_note text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with seen as materialized (select reached_among('HOUSEHOLD', wanted) as ids),
    hidden as materialized (select not_shown_among('HOUSEHOLD', wanted, 'DWELLING') as ids),
    unlived as materialized (select not_shown_among('HOUSEHOLD', wanted, 'LIFE') as ids),
    unrelated as materialized (select not_shown_among('HOUSEHOLD', wanted, 'FAMILY') as ids),
    looked as (
      select h.*, a.known, h.id = any((select ids from hidden)::uuid[]) as not_shown
      from household h
      left join protected_among((select ids from seen)) a on a.object_id = h.id
      where h.municipality_id = (select my_municipality()) and h.id = any((select ids from seen)::uuid[]))
  select l.id,
    case when l.not_shown then 'NOT_SHOWN' when l.known is null then 'OPEN' when l.known then 'KNOWN' else 'WITHHELD' end,
    case when l.not_shown or l.known is false then '' else l.address end,
    case when l.not_shown or l.known is false then '' else l.area end,
    case when l.not_shown or l.known is false then '' else l.dwelling end,
    case when l.id = any((select ids from unlived)::uuid[]) then '' else l.circumstances end,
    case when l.id = any((select ids from unrelated)::uuid[]) then '' else l.key_person_note end
  from looked l;
end;
grant execute on function shown_dwellings(uuid[]) to "${runtime}";
revoke select (circumstances, key_person_note) on household from "${runtime}";

-- Looking for an address finds nobody whose address one sees in part at most: they are looked for by name.
grant select (named_text) on person to "${runtime}";
grant select (named_text) on household to "${runtime}";

-- Whoever sees a part writes over nothing.
create policy changed_by_those_who_see_it_whole on person as restrictive for update to "${runtime}" using (
  id <> all((select my_partly('PERSON'))::uuid[]));
create policy changed_by_those_who_see_it_whole on household as restrictive for update to "${runtime}" using (
  id <> all((select my_partly('HOUSEHOLD'))::uuid[]));
