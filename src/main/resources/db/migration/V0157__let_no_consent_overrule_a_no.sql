-- A human being who said no on one record did not say yes because another record has a consent. On each other record of theirs the last word
-- about this agency and these kinds of facts counts; one no is enough. A yes is lent to no other record.
create function said_no_elsewhere(of_person uuid, to_agency uuid, told text[]) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  with said as (
    select c.person_id, c.state, c.recorded_at
    from unnest(same_as(array[of_person])) o (id)
    join consent c on c.municipality_id = my_municipality() and c.person_id = o.id
    -- what it answers says of what and to whom
    join consent w on w.municipality_id = c.municipality_id and w.id = case when c.state = 'GIVEN' then c.id else coalesce(c.answers, c.id) end
    where o.id <> of_person and c.state in ('GIVEN', 'REFUSED', 'WITHDRAWN')
      -- a no in words is a no to everything; a yes in words cannot be told to be about this
      and (w.classes is null and c.state <> 'GIVEN'
        or w.classes && told and exists (
          select from consent_recipient r where r.municipality_id = w.municipality_id and r.consent_id = w.id
            and (r.agency_id = to_agency or r.body_id in (
              select s.body_id from agenda_invitation i
              join agenda_item a on a.municipality_id = i.municipality_id and a.id = i.item_id
              join sitting s on s.municipality_id = a.municipality_id and s.id = a.sitting_id
              where i.municipality_id = w.municipality_id and i.agency_id = to_agency)))))
  select exists (
    select from (select distinct on (person_id) state from said order by person_id, recorded_at desc, state = 'GIVEN') last
    where last.state <> 'GIVEN');
end;

create or replace function consent_covering(of_person uuid, to_agency uuid, in_case uuid, told text[]) returns uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select c.id from consent c
  where c.municipality_id = my_municipality() and c.person_id = of_person and c.state = 'GIVEN' and c.classes @> told
    and consent_in_force(c.id, now())
    and not said_no_elsewhere(of_person, to_agency, told)
    and exists (select from consent_recipient r where r.municipality_id = c.municipality_id and r.consent_id = c.id
                  and (r.agency_id = to_agency or r.body_id in (
                    select s.body_id from agenda_invitation i
                    join agenda_item a on a.municipality_id = i.municipality_id and a.id = i.item_id
                    join sitting s on s.municipality_id = a.municipality_id and s.id = a.sitting_id
                    where i.municipality_id = c.municipality_id and i.agency_id = to_agency and a.case_id = in_case)))
  order by c.valid_until desc nulls first, c.recorded_at desc limit 1;
end;

-- What rests on a consent that another record now contradicts ends at once, and says no more than that. It stays ended when the judgement is
-- undone: what has ended is decided anew.
create function disclosures_fall_with_a_no(persons uuid[]) returns void
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  update disclosure d set ends_at = now(), ended_reason = '同意では見せられなくなった（もう一度決める）'
  where d.municipality_id = my_municipality() and d.basis = 'CONSENT' and d.ends_at > now()
    and exists (select from disclosure_consent r where r.municipality_id = d.municipality_id and r.disclosure_id = d.id
                  and r.person_id = any(persons) and said_no_elsewhere(r.person_id, d.agency_id, d.classes::text[]));
end;

create function sameness_ends_disclosures() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  perform disclosures_fall_with_a_no(same_as(array[new.person_id]));
  return null;
end $$;
create trigger sameness_ends_disclosures after insert on same_person for each row execute function sameness_ends_disclosures();

create or replace function disclosures_fall_with_their_consent() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  falls_on date := case new.state when 'WITHDRAWN' then new.takes_effect_on else coalesce(new.valid_from, new.on_date) end;
  falls_at timestamptz := greatest(now(), falls_on::timestamp at time zone 'Asia/Tokyo');
begin
  if new.answers is not null and new.state in ('WITHDRAWN', 'GIVEN') then
    update disclosure d set ends_at = falls_at,
      ended_reason = case new.state when 'WITHDRAWN' then '同意の撤回' else '同意の更新（もう一度決める）' end
    where d.municipality_id = new.municipality_id and d.ends_at > falls_at
      and d.id in (select r.disclosure_id from disclosure_consent r where r.municipality_id = new.municipality_id and r.consent_id = new.answers);
  end if;
  if new.person_id is not null and new.state in ('WITHDRAWN', 'REFUSED') then
    -- a judgement, a disclosure and a no at once would each not see the other
    perform pg_advisory_xact_lock(hashtextextended('same person', 0));
    perform disclosures_fall_with_a_no(same_as(array[new.person_id]));
  end if;
  return null;
end $$;

create or replace function disclosure_rests_on_consent() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  whom uuid;
  found_consent uuid;
  lasts date;
begin
  if new.basis <> 'CONSENT' then return null; end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('same person', 0));
  for whom in select * from whose_consent_it_takes(new) loop
    found_consent := consent_covering(whom, new.agency_id, new.case_id, new.classes::text[]);
    if found_consent is null then
      raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'a_disclosure_on_consent_has_one';
    end if;
    insert into disclosure_consent (municipality_id, disclosure_id, consent_id, person_id)
    values (new.municipality_id, new.id, found_consent, whom);
    select c.valid_until into lasts from consent c where c.municipality_id = new.municipality_id and c.id = found_consent;
    update disclosure set ends_at = (lasts + 1)::timestamp at time zone 'Asia/Tokyo'
    where municipality_id = new.municipality_id and id = new.id and lasts is not null
      and ends_at > (lasts + 1)::timestamp at time zone 'Asia/Tokyo';
  end loop;
  return null;
end $$;

-- The same where it is not asked to whom and of what (つなぎ, 会議): of these persons, those on another record of whom the last word was a no.
create function contradicted_elsewhere(persons uuid[]) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select p.id from unnest(persons) p (id)
  where i_reach('PERSON', p.id) and exists (
    select from (
      select distinct on (c.person_id) c.state from unnest(same_as(array[p.id])) o (id)
      join consent c on c.municipality_id = my_municipality() and c.person_id = o.id
      where o.id <> p.id and c.state in ('GIVEN', 'REFUSED', 'WITHDRAWN')
      order by c.person_id, c.recorded_at desc, c.state = 'GIVEN') last
    where last.state <> 'GIVEN');
end;
grant execute on function contradicted_elsewhere(uuid[]) to "${runtime}";
