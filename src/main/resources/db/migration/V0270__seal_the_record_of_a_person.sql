-- 封印 of a person: the whole record of somebody whom nearly everybody must not find (a colleague, somebody in hiding, somebody the town knows)
-- is there for named staff alone. It is the seal of a case, put on a person: the same readers, the same two to open it, the same place that is
-- asked. What is about nobody else is closed with it; in what is about others too, they are absent (ADR 25).
alter table case_seal
  alter column case_id drop not null,
  add column person_id uuid,
  add foreign key (municipality_id, person_id) references person on delete restrict,
  add unique (municipality_id, id, person_id),
  add constraint a_seal_is_of_a_case_or_a_person check (num_nonnulls(case_id, person_id) = 1);
comment on table case_seal is 'of a case, or of a person';
create unique index sealed_once_as_a_person on case_seal (municipality_id, person_id) where lifted_at is null;
call guard('case_seal', 'PERSON', 'person_id');
alter policy reached_by_person_id_as_person on case_seal to "${runtime}";
alter table seal_reader
  alter column case_id drop not null,
  add column person_id uuid,
  add foreign key (municipality_id, seal_id, person_id) references case_seal (municipality_id, id, person_id) on delete restrict,
  add constraint a_reader_is_of_a_case_or_a_person check (num_nonnulls(case_id, person_id) = 1);
call guard('seal_reader', 'PERSON', 'person_id');
alter policy reached_by_person_id_as_person on seal_reader to "${runtime}";
create trigger a_not_in_an_emergency_by_person_id before insert or update or delete on case_seal
  for each row execute function not_in_an_emergency('PERSON', 'person_id');
create trigger a_not_in_an_emergency_by_person_id before insert or update or delete on seal_reader
  for each row execute function not_in_an_emergency('PERSON', 'person_id');

-- Names as one would look for them: not a single letter, which is in everything.
create function names_of(persons uuid[]) returns text[]
  language sql stable set search_path = norishiro, pg_catalog
  return array(
    select distinct n.folded from person p
    cross join lateral unnest(array[folded(concat(p.family_name, p.given_name)), folded(p.given_name), folded(p.called_by)]) n (folded)
    where p.municipality_id = my_municipality() and p.id = any(persons) and length(n.folded) > 1);

create function is_named(words text, names text[]) returns boolean
  language sql immutable set search_path = norishiro, pg_catalog
  return exists (select from unnest(names) name where strpos(folded(words), name) > 0);

-- All records of these persons, and what is about them before others: homes in which nobody else ever lived, the cases of these persons and
-- homes, and those of other homes of theirs that are spoken of by their name (a case keeps the name it was opened with). A
-- consultation is one text about all it names, and so is closed with each of them.
create function closed_with(persons uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  records uuid[] := same_as(persons);
  homes uuid[];
begin
  homes := array(
    select distinct m.household_id from membership m where m.municipality_id = here and m.person_id = any(records)
      and not exists (select from membership o where o.municipality_id = here and o.household_id = m.household_id and o.person_id <> all(records)));
  return records || homes
    || array(select c.id from support_case c where c.municipality_id = here and c.person_id = any(records)
             union select c.id from support_case c where c.municipality_id = here and c.household_id = any(homes)
             -- by the name of whom it is who lived there, not of somebody else who is sealed
             union select c.id from membership m join support_case c on c.municipality_id = m.municipality_id and c.household_id = m.household_id
               where m.municipality_id = here and m.person_id = any(records) and is_named(c.name, names_of(same_as(array[m.person_id]))))
    || array(select c.consultation_id from consultation_person c where c.municipality_id = here and c.person_id = any(records)
             union select c.id from consultation c where c.municipality_id = here and c.household_id = any(homes));
end $$;

-- The persons, of all that are sealed, whom none of these may read, by all their records.
create function persons_sealed_from(any_of uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  sealed uuid[] := array(
    select s.person_id from case_seal s
    where s.municipality_id = here and s.person_id is not null and s.lifted_at is null and not exists (
      select from seal_reader r where r.municipality_id = here and r.seal_id = s.id and r.staff_id = any(any_of)
        and r.agreed_at is not null and r.ended_at is null));
begin
  return case when sealed = '{}' then sealed else same_as(sealed) end;
end $$;

-- What is sealed before these: the cases, and with the persons all that is closed with them.
create or replace function sealed_from(any_of uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  persons uuid[] := persons_sealed_from(any_of);
begin
  return array(
      select s.case_id from case_seal s
      where s.municipality_id = here and s.case_id is not null and s.lifted_at is null and not exists (
        select from seal_reader r where r.municipality_id = here and r.seal_id = s.id and r.staff_id = any(any_of)
          and r.agreed_at is not null and r.ended_at is null))
    || case when persons = '{}' then persons else closed_with(persons) end;
end $$;

-- Who is absent for whoever acts in what is about others too; as an agency will see it, also who is absent for all of the agency. Null: nobody.
create function my_absent() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  absent uuid[];
  looking preview;
begin
  if not exists (select from case_seal s where s.municipality_id = claimed_municipality() and s.person_id is not null and s.lifted_at is null) then
    return null;
  end if;
  absent := persons_sealed_from(array[(me()).staff_id]);
  looking := my_preview();
  if looking.agency_id is not null then
    absent := absent || persons_sealed_from(staff_today_of(array[looking.agency_id]));
  end if;
  return nullif(absent, '{}');
end $$;
grant execute on function my_absent() to "${runtime}";

-- What is recorded of them in cases that are about others: told apart by whom it is about. Null: nothing.
create function my_absent_rows() returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  absent uuid[] := my_absent();
begin
  if absent is null then return null; end if;
  return absent || array(
    select i.id from issue i where i.municipality_id = here and i.person_id = any(absent)
    union all select n.id from progress_note n where n.municipality_id = here and n.person_id = any(absent)
    union all select a.id from assessment a where a.municipality_id = here and a.person_id = any(absent)
    union all select d.id from disclosure d where d.municipality_id = here and d.person_id = any(absent)
    union all select c.id from consent c where c.municipality_id = here and c.person_id = any(absent)
    union all select r.referral_id from referral_about r where r.municipality_id = here and r.person_id = any(absent)
    union all select r.id from decided_role r where r.municipality_id = here and r.person_id = any(absent)
    union all select r.id from plan_role r where r.municipality_id = here and r.person_id = any(absent));
end $$;
grant execute on function my_absent_rows() to "${runtime}";
