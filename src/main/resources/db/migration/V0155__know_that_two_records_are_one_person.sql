-- 名寄せ: two records are judged to be of one human being. Nothing is moved and nothing is given: what one reaches stays what it was. What
-- denies spreads: whoever is kept out of one record is kept out of all of them, from the next statement until the judgement is undone.
create table same_person (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  person_id uuid not null,
  other_id uuid not null,
  -- by what one can tell; whoever reads it years later does not undo it lightly
  evidence text not null check (evidence <> ''),
  said_by uuid not null default my_staff(),
  said_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  undone_reason text not null default '',
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, other_id) references person on delete restrict,
  foreign key (municipality_id, said_by) references staff on delete restrict,
  foreign key (municipality_id, undone_by) references staff on delete restrict,
  constraint a_pair_is_written_in_one_order check (person_id < other_id),
  check ((undone_by is null) = (undone_at is null) and (undone_by is null) = (undone_reason = '')),
  -- undoing may show again what was hidden, so it always takes another; always, so that needing another tells nothing
  constraint undoing_takes_another check (undone_by is null or undone_by <> said_by)
);
create unique index same_once on same_person (municipality_id, person_id, other_id) where undone_at is null;
create index same_person_by_other on same_person (municipality_id, other_id);
alter table same_person enable row level security;
alter table same_person force row level security;
-- Whoever sees both whole. The words tell of both, and that there is another record is told to nobody who does not know it anyway.
create policy seen_by_who_sees_both_whole on same_person to "${runtime}" using (municipality_id = (select my_municipality())
  and person_id = any(array(select r.object_id from reach r where r.kind = 'PERSON'))
  and other_id = any(array(select r.object_id from reach r where r.kind = 'PERSON'))
  and person_id <> all((select my_partly('PERSON'))::uuid[])
  and other_id <> all((select my_partly('PERSON'))::uuid[]));
-- the owner's functions name the municipality themselves: they are asked by every policy, and so ask nothing back
create policy upkeep on same_person to current_user using (true);
grant select on same_person to "${runtime}";
grant insert (id, person_id, other_id, evidence) on same_person to "${runtime}";
grant update (undone_by, undone_at, undone_reason, version) on same_person to "${runtime}";
do $$
declare way text;
begin
  foreach way in array array['person_id', 'other_id'] loop
    execute format('create trigger %I before insert or update or delete on same_person for each row execute function norishiro.not_in_an_emergency(''PERSON'', %L)',
      'a_not_in_an_emergency_by_' || way, way);
  end loop;
end $$;

-- All records of the same human beings as these, by however many judgements. For the owner's functions alone: it tells of records that
-- whoever acts may not know.
create function same_as(persons uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  found_so_far uuid[] := persons;
  more uuid[];
begin
  loop
    more := array(
      select o.id from (
        select s.other_id from same_person s where s.municipality_id = here and s.undone_at is null and s.person_id = any(found_so_far)
        union
        select s.person_id from same_person s where s.municipality_id = here and s.undone_at is null and s.other_id = any(found_so_far)) o (id)
      where o.id <> all(found_so_far));
    exit when more = '{}';
    found_so_far := found_so_far || more;
  end loop;
  return found_so_far;
end $$;

-- Everything that tells of these persons, whichever of their records it hangs on.
create or replace function told_of(persons uuid[]) returns uuid[]
  language plpgsql stable security definer set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  homes uuid[];
  cases uuid[];
begin
  persons := same_as(persons);
  homes := array(select m.household_id from membership m where m.municipality_id = here and m.person_id = any(persons)
                   and (m.until is null or m.until > (now() at time zone 'Asia/Tokyo')::date));
  cases := array(select c.id from support_case c where c.municipality_id = here and (c.person_id = any(persons) or c.household_id = any(homes))
                 union select i.case_id from issue i where i.municipality_id = here and i.person_id = any(persons));
  return persons || homes || cases
    || array(select c.consultation_id from consultation_person c where c.municipality_id = here and c.person_id = any(persons)
             union select c.id from consultation c where c.municipality_id = here and c.household_id = any(homes)
             -- one in which nobody was named yet became a case about them
             union select s.consultation_id from support_case s
               where s.municipality_id = here and s.id = any(cases) and s.consultation_id is not null)
    || array(select r.id from referral r where r.municipality_id = here and r.case_id = any(cases))
    || array(select a.id from agenda_item a where a.municipality_id = here and a.case_id = any(cases))
    || array(select p.id from plan_role p where p.municipality_id = here and p.case_id = any(cases));
end $$;

-- Each in their own name, undone once and by those who lead and coordinate, as whatever shows something again. Two judgements at once
-- about one set would each not see the other: they wait for each other.
create function sameness_in_ones_own_name() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('same person', 0));
  if tg_op = 'INSERT' then
    if new.said_by <> my_staff() or new.undone_by is not null then
      raise exception 'a judgement is one''s own' using errcode = 'insufficient_privilege';
    end if;
    new.said_at := now();
    return new;
  end if;
  if old.undone_at is not null or new.undone_by is distinct from my_staff()
    or (select (me()).role) not in ('SUPERVISOR', 'COORDINATOR') then
    raise exception 'a judgement is undone in one''s own name, once' using errcode = 'insufficient_privilege';
  end if;
  new.undone_at := now();
  return new;
end $$;
create trigger sameness_in_ones_own_name before insert or update on same_person
  for each row execute function sameness_in_ones_own_name();

-- Whoever is kept out of one of the records has pages of the others open.
create function sameness_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into sight_change (municipality_id, staff_id, agency_id)
  select distinct e.municipality_id, e.staff_id, e.agency_id from exclusion e
  where e.municipality_id = new.municipality_id and e.lifted_at is null and e.person_id = any(same_as(array[new.person_id]));
  return null;
end $$;
create trigger sameness_narrows_sight after insert on same_person for each row execute function sameness_narrows_sight();

-- Nobody holds what they may not see, whichever record it hangs on: handed over first here too.
create or replace function nobody_kept_out_holds_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  -- two at once, one keeping somebody out and one handing them the work, would each not see the other
  if tg_table_name in ('exclusion', 'same_person') then
    perform pg_advisory_xact_lock(hashtextextended('exclusion', 0));
  else
    perform pg_advisory_xact_lock_shared(hashtextextended('exclusion', 0));
  end if;
  if exists (select from exclusion e cross join lateral held_about(e.person_id, e.staff_id, e.agency_id)
             where e.municipality_id = new.municipality_id and e.lifted_at is null) then
    raise exception 'somebody kept out holds it' using errcode = 'check_violation', constraint = 'nobody_kept_out_holds_it';
  end if;
  return null;
end $$;
create constraint trigger nobody_kept_out_holds_it after insert on same_person
  deferrable initially deferred for each row execute function nobody_kept_out_holds_it();

-- For whoever is about to say it: what has to be handed over first, as with an exclusion. What they do not reach has neither id nor number.
create function to_be_handed_over_if_same(one uuid, other uuid) returns table (kind text, id uuid, number text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select distinct h.kind, case when i_reach(h.kind, h.id) then h.id end, case when i_reach(h.kind, h.id) then h.number else '' end
  from exclusion e cross join (values (one), (other)) w (id) cross join lateral held_about(w.id, e.staff_id, e.agency_id) h
  where e.municipality_id = my_municipality() and e.lifted_at is null and e.person_id = any(same_as(array[one, other]))
    and i_reach('PERSON', one) and i_reach('PERSON', other)
    and one <> all(my_partly('PERSON')) and other <> all(my_partly('PERSON'));
end;
grant execute on function to_be_handed_over_if_same(uuid, uuid) to "${runtime}";
