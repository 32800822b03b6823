-- A case brought to a conference on consent looked only whether somebody in it had consented to anything at all: to whom, and of what, was not
-- asked, and what was shown of it stayed in sight after a withdrawal. It now carries what the consent says, to whom it says, as a referral does.
alter table agenda_item add constraint agenda_item_of_its_case unique (municipality_id, id, case_id);

-- だれのどの情報か: whose facts of which kind are told in the item: by the paper, or because whoever consented is spoken of (BASIC).
create table agenda_told (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  item_id uuid not null,
  case_id uuid not null,
  person_id uuid not null,
  field_class field_class not null,
  by_paper boolean not null,
  told_at timestamptz not null default now(),
  primary key (municipality_id, item_id, person_id, field_class, by_paper),
  foreign key (municipality_id, item_id, case_id) references agenda_item (municipality_id, id, case_id) on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict
);
create index agenda_told_of_person on agenda_told (municipality_id, person_id);
create index agenda_told_by_case on agenda_told (municipality_id, case_id);
call guard('agenda_told', 'CASE', 'case_id');
create policy of_those_who_see_the_case_whole on agenda_told as restrictive for all to "${runtime}"
  using (case_id = any((select norishiro.my_whole('CASE'))::uuid[]));
create policy without_who_is_sealed on agenda_told as restrictive to "${runtime}" using (
  (select norishiro.my_absent()) is null or person_id <> all((select norishiro.my_absent())::uuid[]));
create policy upkeep on agenda_told to current_user using (municipality_id = (select my_municipality()));
grant select on agenda_told to "${runtime}";
grant insert (item_id, case_id, person_id, field_class, by_paper) on agenda_told to "${runtime}";
create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on agenda_told
  for each row execute function not_in_an_emergency('CASE', 'case_id');

-- Who would hear of the case in that sitting (聞く機関): the invited, and the agencies of the secretariat, the chair and the convener; not those
-- who see the case whole anyway.
create function listeners(in_case uuid, in_sitting uuid, invited uuid[]) returns setof uuid
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select a.id from (
    select v.id from unnest(invited) v (id)
    union select s.agency_id from sitting s where s.municipality_id = my_municipality() and s.id = in_sitting
    union select p.agency_id from sitting s
      join post p on p.municipality_id = s.municipality_id and p.id in (s.chair_post_id, s.convener_post_id)
      where s.municipality_id = my_municipality() and s.id = in_sitting) a (id)
  where not exists (
    select from reach r
    where r.municipality_id = my_municipality() and r.kind = 'CASE' and r.object_id = in_case and r.reacher_id = a.id
      and not r.partial and not r.implied and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now()));
end;

-- Whether somebody's last word about this kind of fact, on another record of theirs, was a no to the conference itself.
create function said_no_to_the_body(of_person uuid, of_body uuid, told text) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from (
      select distinct on (c.person_id) c.state
      from unnest(same_as(array[of_person])) o (id)
      join consent c on c.municipality_id = my_municipality() and c.person_id = o.id
      join consent w on w.municipality_id = c.municipality_id and w.id = case when c.state = 'GIVEN' then c.id else coalesce(c.answers, c.id) end
      where o.id <> of_person and c.state in ('GIVEN', 'REFUSED', 'WITHDRAWN') and told = any(w.classes)
        and exists (select from consent_recipient r
                    where r.municipality_id = w.municipality_id and r.consent_id = w.id and r.body_id = of_body)
      order by c.person_id, c.recorded_at desc, c.state = 'GIVEN') last
    where last.state <> 'GIVEN');
end;

-- Whether somebody agreed that an agency hears facts of this kind in a sitting of this body: for the agency, or for the body it sits in.
create function agreed_to_in(of_body uuid, of_person uuid, to_agency uuid, in_case uuid, told text, hidden uuid[]) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select agreed_to(of_person, to_agency, in_case, told, hidden)
    or exists (
      select from consent c join consent_recipient r on r.municipality_id = c.municipality_id and r.consent_id = c.id
      where c.municipality_id = my_municipality() and c.person_id = of_person and c.state = 'GIVEN' and told = any(c.classes)
        and r.body_id = of_body and c.id <> all(hidden) and consent_in_force(c.id, now())
        and not said_no_elsewhere(of_person, to_agency, array[told]) and not said_no_to_the_body(of_person, of_body, told));
end;

-- For the forms: who would hear what of whom that was not agreed to. To whoever neither reaches the case nor keeps an item of it nothing is
-- agreed to.
create function lacking_consent(in_case uuid, in_sitting uuid, invited uuid[], persons uuid[], kinds text[])
  returns table (agency_id uuid, person_id uuid, field_class text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select l.id, f.person, f.kind
  from listeners(in_case, in_sitting, invited) l (id)
  cross join (select * from unnest(persons, kinds)) f (person, kind)
  cross join (select i_reach('CASE', in_case) or exists (
      select from agenda_item i where i.municipality_id = my_municipality() and i.case_id = in_case and i_reach('AGENDA_DESK', i.id)) as mine) m
  where not (m.mine and agreed_to_in(
    (select s.body_id from sitting s where s.municipality_id = my_municipality() and s.id = in_sitting),
    f.person, l.id, in_case, f.kind, (select my_barred_consents())));
end;
grant execute on function lacking_consent(uuid, uuid, uuid[], uuid[], text[]) to "${runtime}";

-- The same of an item as it stands, brought to that sitting, with these agencies besides those invited; where it is said anew who is spoken of,
-- of what the paper tells alone.
create function lacking_consent_of(of_item uuid, in_sitting uuid, besides uuid[], of_paper_alone boolean)
  returns table (agency_id uuid, person_id uuid, field_class text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select k.*
  from agenda_item i
  cross join lateral lacking_consent(i.case_id, in_sitting,
    array(select v.agency_id from agenda_invitation v where v.municipality_id = i.municipality_id and v.item_id = i.id) || besides,
    array(select t.person_id from agenda_told t where t.municipality_id = i.municipality_id and t.item_id = i.id
            and (t.by_paper or not of_paper_alone) order by t.person_id, t.field_class, t.by_paper),
    array(select t.field_class::text from agenda_told t where t.municipality_id = i.municipality_id and t.item_id = i.id
            and (t.by_paper or not of_paper_alone) order by t.person_id, t.field_class, t.by_paper)) k
  where i.municipality_id = my_municipality() and i.id = of_item and (i_reach('CASE', i.case_id) or i_reach('AGENDA_DESK', i.id));
end;
grant execute on function lacking_consent_of(uuid, uuid, uuid[], boolean) to "${runtime}";

-- Whoever hears it, what is told of whom and what the paper shows belong together: on consent nothing is told that was not agreed to.
create function a_tabling_on_consent_has_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  item agenda_item;
  hears uuid[];
  of_body uuid;
  refused boolean;
begin
  if tg_table_name = 'agenda_item' then item := new;
  else select * into item from agenda_item i where i.municipality_id = new.municipality_id and i.id = new.item_id;
  end if;
  if item.basis is distinct from 'CONSENT' then return null; end if;
  select s.body_id into of_body from sitting s where s.municipality_id = item.municipality_id and s.id = item.sitting_id;
  if tg_table_name = 'agenda_paper' then
    refused := not exists (select from agenda_told t where t.municipality_id = item.municipality_id and t.item_id = item.id
      and t.field_class::text = new.field_class);
  elsif tg_table_name = 'agenda_told' then
    hears := array(select l from listeners(item.case_id, item.sitting_id,
      array(select v.agency_id from agenda_invitation v where v.municipality_id = item.municipality_id and v.item_id = item.id)) l);
    refused := exists (select from unnest(hears) h (id)
      where not agreed_to_in(of_body, new.person_id, h.id, item.case_id, new.field_class::text, my_barred_consents()));
  else
    if tg_table_name = 'agenda_invitation' then hears := array[new.agency_id];
    else hears := array(select v.agency_id from agenda_invitation v where v.municipality_id = item.municipality_id and v.item_id = item.id);
    end if;
    hears := array(select l from listeners(item.case_id, item.sitting_id, hears) l);
    refused := exists (select from agenda_told t cross join unnest(hears) h (id)
      where t.municipality_id = item.municipality_id and t.item_id = item.id
        and not agreed_to_in(of_body, t.person_id, h.id, item.case_id, t.field_class::text, my_barred_consents()));
  end if;
  if refused then
    raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'a_tabling_on_consent_has_it';
  end if;
  return null;
end $$;
create trigger a_tabling_on_consent_has_it after insert on agenda_told for each row execute function a_tabling_on_consent_has_it();
create trigger a_tabling_on_consent_has_it after insert on agenda_paper for each row execute function a_tabling_on_consent_has_it();
create trigger a_tabling_on_consent_has_it after insert on agenda_invitation for each row execute function a_tabling_on_consent_has_it();
create trigger a_tabling_on_consent_has_it after update of basis, sitting_id on agenda_item
  for each row when ((new.basis, new.sitting_id) is distinct from (old.basis, old.sitting_id)) execute function a_tabling_on_consent_has_it();

-- Choosing a paper anew replaces what it told; who is spoken of is said anew with the ground, by those who see the case whole.
create or replace function clear_paper(of_item uuid) returns void
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  delete from agenda_told t where t.municipality_id = my_municipality() and t.item_id = of_item and t.by_paper
    and (i_reach('CASE', t.case_id) or i_reach('AGENDA_DESK', of_item));
  delete from agenda_paper p where p.municipality_id = my_municipality() and p.item_id = of_item
    and (i_reach('CASE', p.case_id) or i_reach('AGENDA_DESK', of_item));
end;

create function speak_of_nobody(of_item uuid) returns void
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  delete from agenda_told t where t.municipality_id = my_municipality() and t.item_id = of_item and not t.by_paper
    and t.case_id = any(my_whole('CASE'));
end;
grant execute on function speak_of_nobody(uuid) to "${runtime}";

-- Whether what an item shows of one kind may be seen by an agency, as things stand. What was tabled before it was looked at what the consent says
-- is shown as long as somebody in the case stands by theirs.
create function still_agreed_in(of_item uuid, by_agency uuid, told text) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from agenda_item i join sitting s on s.municipality_id = i.municipality_id and s.id = i.sitting_id
    where i.municipality_id = my_municipality() and i.id = of_item and (
      i.basis <> 'CONSENT'
      or (exists (select from agenda_told t where t.municipality_id = i.municipality_id and t.item_id = i.id)
          and not exists (
            select from agenda_told t where t.municipality_id = i.municipality_id and t.item_id = i.id and t.field_class::text = told
              and not agreed_to_in(s.body_id, t.person_id, by_agency, i.case_id, told, '{}')))
      or (not exists (select from agenda_told t where t.municipality_id = i.municipality_id and t.item_id = i.id)
          and exists (
            select from whose_consent_it_takes(row(i.municipality_id, null, i.case_id, by_agency, null, null, null, null, null, null, null,
              null, null, null, null, null)::disclosure) w (person)
            join consent c on c.municipality_id = i.municipality_id and c.person_id = w.person
            where c.state = 'GIVEN' and consent_in_force(c.id, now())))));
end;

-- Whether a row of a paper is for whoever looks: those who see the case whole see what was shown, whoever hears of it what is agreed to.
create function papers_as_agreed(of_item uuid, in_case uuid, told text) returns boolean
  language plpgsql stable security definer cost 10000 set search_path = norishiro, pg_catalog as $$
declare
  here uuid := my_municipality();
  mine uuid[] := my_reachers();
begin
  if not exists (select from agenda_item i where i.municipality_id = here and i.id = of_item and i.basis = 'CONSENT') then return true; end if;
  if exists (
    select from reach w
    where w.municipality_id = here and w.reacher_id = any(mine) and w.kind = 'CASE' and w.object_id = in_case and not w.partial and not w.implied
      and w.valid_from <= now() and (w.valid_until is null or w.valid_until > now())) then return true; end if;
  return still_agreed_in(of_item, my_agency(), told);
end $$;
grant execute on function papers_as_agreed(uuid, uuid, text) to "${runtime}";

create policy as_far_as_consent_goes on agenda_paper as restrictive for select to "${runtime}"
  using (papers_as_agreed(item_id, case_id, field_class));

-- Which agencies do not see which kinds of an item's paper any more, or should not hear of it at all; to whoever sees the case whole of all of
-- them, to others of their own agency only.
create function lapsed_in(of_item uuid) returns table (agency_id uuid, field_class text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select l.id, k.kind
  from agenda_item i
  cross join lateral listeners(i.case_id, i.sitting_id,
    array(select v.agency_id from agenda_invitation v where v.municipality_id = i.municipality_id and v.item_id = i.id)) l (id)
  cross join lateral (
    select t.field_class::text from agenda_told t where t.municipality_id = i.municipality_id and t.item_id = i.id
    union select p.field_class from agenda_paper p where p.municipality_id = i.municipality_id and p.item_id = i.id) k (kind)
  where i.municipality_id = my_municipality() and i.id = of_item and i.basis = 'CONSENT' and within_reach('AGENDA_ITEM', of_item)
    and (i.case_id = any(my_whole('CASE')) or l.id = my_agency())
    and not still_agreed_in(i.id, l.id, k.kind);
end;
grant execute on function lapsed_in(uuid) to "${runtime}";

-- Pages that stand open at the agencies that hear of it are cleared, as for whatever else is taken away.
create function a_no_narrows_what_was_tabled() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into sight_change (municipality_id, agency_id)
  select distinct i.municipality_id, l.id
  from agenda_item i
  cross join lateral listeners(i.case_id, i.sitting_id,
    array(select v.agency_id from agenda_invitation v where v.municipality_id = i.municipality_id and v.item_id = i.id)) l (id)
  where i.municipality_id = new.municipality_id and i.basis = 'CONSENT' and (
    i.id in (select t.item_id from agenda_told t where t.municipality_id = new.municipality_id and t.person_id = any(same_as(array[new.person_id])))
    or not exists (select from agenda_told t where t.municipality_id = i.municipality_id and t.item_id = i.id)
       and new.person_id in (select w from whose_consent_it_takes(row(i.municipality_id, null, i.case_id, l.id, null, null, null, null, null, null,
         null, null, null, null, null, null)::disclosure) w));
  return null;
end $$;
create trigger a_no_narrows_what_was_tabled after insert on consent
  for each row when (new.person_id is not null and new.state in ('GIVEN', 'REFUSED', 'WITHDRAWN', 'UNOBTAINABLE'))
  execute function a_no_narrows_what_was_tabled();
