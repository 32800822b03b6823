-- 提供: what an agency in the team sees of a person is decided, person by person and kind of fact by kind of fact, on one basis, for one
-- purpose, until one day. Being in the team shows the frame alone: that there is a case, who does what until when.

-- What kind of fact a row tells (項目の種類, FieldClass). One each: what touches two kinds is recorded under the more sensitive.
create function issue_class(code text) returns text
  language sql immutable
  return case when code in ('01', '02', '03', '04', '05', '06', '27') then 'HEALTH'
              when code in ('07', '08') then 'DWELLING'
              when code in ('09', '10', '11') then 'MONEY'
              when code in ('12', '13') then 'WORK'
              when code in ('16', '17', '18', '22') then 'FAMILY'
              when code = '23' then 'VIOLENCE'
              else 'LIFE' end;
comment on function issue_class(text) is 'by the codes of the standard form (課題と特性)';
grant execute on function issue_class(text) to "${runtime}";

create domain field_class as text check (value in
  ('BASIC', 'FAMILY', 'DWELLING', 'HEALTH', 'MONEY', 'WORK', 'LIFE', 'VIOLENCE', 'PROGRESS', 'DOCUMENT'));

alter table issue
  add field_class field_class not null generated always as (issue_class(code)) stored,
  add agency_id uuid default my_agency(),
  add foreign key (municipality_id, agency_id) references agency on delete restrict;
alter table assessment
  add field_class field_class not null default 'LIFE',
  add agency_id uuid default my_agency(),
  add foreign key (municipality_id, agency_id) references agency on delete restrict;
alter table progress_note
  -- null: the household as a whole
  add person_id uuid,
  add field_class field_class not null default 'PROGRESS',
  add agency_id uuid default my_agency(),
  add foreign key (municipality_id, person_id) references person on delete restrict,
  add foreign key (municipality_id, agency_id) references agency on delete restrict;
create index progress_note_by_person on progress_note (municipality_id, person_id) where person_id is not null;
alter table progress_note no force row level security;
alter table assessment no force row level security;
alter table post no force row level security;
update progress_note n set agency_id = p.agency_id from post p where p.municipality_id = n.municipality_id and p.id = n.written_by;
update assessment s set agency_id = p.agency_id from post p where p.municipality_id = s.municipality_id and p.id = s.signed_by;
alter table post force row level security;
alter table assessment force row level security;
alter table progress_note force row level security;

create table disclosure (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  -- to whom
  agency_id uuid not null,
  -- of whom; null: what is recorded of the household as a whole
  person_id uuid,
  classes field_class[] not null check (cardinality(classes) > 0),
  basis text not null check (basis in ('CONSENT', 'STATUTORY_CONFERENCE', 'LAW_OTHER', 'INTERNAL_USE', 'OTHER_PUBLIC_BODY',
    'CLEAR_BENEFIT', 'EMERGENCY', 'CARRIED_OVER')),
  -- which act, where the basis is one: the code of a legal basis or the article in words
  article text not null default '',
  reason text not null default '',
  purpose text not null check (purpose <> ''),
  decided_by uuid default my_post(),
  decided_at timestamptz not null default now(),
  -- the last day
  valid_until date not null,
  -- the moment it stops working: after that day, or sooner
  ends_at timestamptz not null,
  ended_by uuid,
  ended_reason text not null default '',
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, decided_by) references post on delete restrict,
  foreign key (municipality_id, ended_by) references post on delete restrict,
  constraint somebody_decided check ((decided_by is null) = (basis = 'CARRIED_OVER')),
  constraint a_basis_other_than_consent_says_why check (basis = 'CONSENT' or reason <> ''),
  constraint a_basis_in_law_names_the_article check (basis not in ('STATUTORY_CONFERENCE', 'LAW_OTHER') or article <> ''),
  constraint nothing_is_shown_without_end check (valid_until <= (decided_at at time zone 'Asia/Tokyo')::date + 366),
  -- what is urgent is decided again when there is time to ask
  constraint urgency_ends_within_a_week check (basis <> 'EMERGENCY' or valid_until <= (decided_at at time zone 'Asia/Tokyo')::date + 7),
  constraint ending_by_hand_says_why check (ended_by is null or ended_reason <> '')
);
create index disclosure_by_case on disclosure (municipality_id, case_id, decided_at desc);
create index disclosure_to_agency on disclosure (municipality_id, agency_id, case_id);
create index disclosure_by_end on disclosure (municipality_id, ends_at);
call guard('disclosure', 'CASE', 'case_id');
create policy upkeep on disclosure to current_user using (municipality_id = (select my_municipality()));
grant select on disclosure to "${runtime}";
grant insert (id, case_id, agency_id, person_id, classes, basis, article, reason, purpose, valid_until, ends_at) on disclosure to "${runtime}";
grant update (ended_by, ended_reason, ends_at) on disclosure to "${runtime}";

-- What follows from it, one row for each kind of fact; derived by triggers alone, like reach.
create table shown_class (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  agency_id uuid not null,
  case_id uuid not null,
  -- the person, or the case itself for what is recorded of the household as a whole
  subject_id uuid not null,
  field_class field_class not null,
  disclosure_id uuid not null,
  valid_from timestamptz not null default now(),
  valid_until timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, disclosure_id) references disclosure on delete restrict
);
create index shown_class_to_agency on shown_class (municipality_id, agency_id, valid_until) include (case_id, subject_id, field_class);
create index shown_class_by_disclosure on shown_class (municipality_id, disclosure_id);
alter table shown_class enable row level security;
alter table shown_class force row level security;
create policy shown_to_own_agency on shown_class for select to "${runtime}" using (municipality_id = (select my_municipality())
  and agency_id = (select my_agency()) and valid_from <= now() and valid_until > now());
create policy upkeep on shown_class to current_user using (municipality_id = (select my_municipality()));
grant select on shown_class to "${runtime}";

-- Reach that shows not all there is about the record: by a seat in the team, by a disclosure, or passed on by somebody who had no more.
alter table reach add partial boolean not null default false;
alter table reach drop constraint reach_ground_check;
alter table reach add constraint reach_ground_check check (ground in
  ('REGISTERED', 'HOLDER', 'OWNER', 'TEAM', 'REFERRED', 'INVITED', 'SECRETARIAT', 'ROLE', 'EMERGENCY', 'ANSWERS', 'DISCLOSED'));
create index reach_partial on reach (municipality_id, reacher_id, kind, object_id) where partial;

-- What whoever acts reaches, of one kind, without seeing all there is about it.
create function my_partly(wanted_kind text) returns uuid[]
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select coalesce(array_agg(distinct p.object_id), '{}') from reach p
  where p.municipality_id = (select my_municipality()) and p.reacher_id = any((select my_reachers())::uuid[])
    and p.kind = wanted_kind and p.partial
    and p.valid_from <= now() and (p.valid_until is null or p.valid_until > now())
    and not exists (select from reach w
                    where w.municipality_id = p.municipality_id and w.reacher_id = any((select my_reachers())::uuid[])
                      and w.kind = wanted_kind and w.object_id = p.object_id and not w.implied and not w.partial
                      and w.valid_from <= now() and (w.valid_until is null or w.valid_until > now()));
end;
grant execute on function my_partly(text) to "${runtime}";

-- Nobody gives more than they have: what is passed on by somebody who sees a part is a part, what they do not see is not passed on.
create or replace function reach_is_implied() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if new.ground in ('TEAM', 'DISCLOSED') then
    new.partial := true;
  elsif new.source_id <> new.object_id and new.kind in ('PERSON', 'HOUSEHOLD', 'CASE') and new.ground <> 'EMERGENCY' then
    if new.kind <> 'CASE' and not i_reach(new.kind, new.object_id) then return null; end if;
    new.partial := new.object_id = any(my_partly(new.kind));
  end if;
  -- nothing ends or takes away what follows from having registered: see every delete and update of this table
  new.implied := new.source_id <> new.object_id and exists (
    select from reach r where r.municipality_id = new.municipality_id and r.kind = new.kind and r.object_id = new.object_id
      and coalesce(r.agency_id, r.staff_id) = coalesce(new.agency_id, new.staff_id)
      and r.ground = 'REGISTERED' and r.source_id = new.object_id);
  return new;
end $$;

-- A seat in the team: the case and that there is a household. Persons and what is recorded of them: by disclosure.
create or replace function reach_with_the_team() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  about support_case;
  gone timestamptz := (new.until + 1)::timestamp at time zone 'Asia/Tokyo';
begin
  if tg_op = 'UPDATE' then
    update reach set valid_until = gone where municipality_id = new.municipality_id and source_id = new.id;
    if gone is not null and not exists (select from team_member t where t.municipality_id = new.municipality_id
        and t.case_id = new.case_id and t.agency_id = new.agency_id and t.until is null) then
      update disclosure set ends_at = gone, ended_reason = '支援チームから外れた'
      where municipality_id = new.municipality_id and case_id = new.case_id and agency_id = new.agency_id and ends_at > gone;
    end if;
    return null;
  end if;
  select * into about from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id;
  -- the agency in charge reaches it anyway, in the team or not
  if new.agency_id = about.agency_id then return null; end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  values (new.municipality_id, 'CASE', new.case_id, new.agency_id, 'TEAM', new.id) on conflict do nothing;
  if about.household_id is not null then
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
    values (new.municipality_id, 'HOUSEHOLD', about.household_id, new.agency_id, 'TEAM', new.id) on conflict do nothing;
  end if;
  return null;
end $$;
create policy upkeep on team_member for select to current_user using (municipality_id = (select my_municipality()));

-- Whoever answers for the case (holds the next step, coordinates, leads) sees it whole: appointing them is the decision.
create function reach_whole(about support_case, to_agency uuid, by_source uuid) returns void
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if to_agency is null or to_agency = about.agency_id then return; end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  select about.municipality_id, r.kind, r.id, to_agency, 'ANSWERS', by_source
  from (values ('CASE', about.id), ('HOUSEHOLD', about.household_id), ('PERSON', about.person_id), ('CONSULTATION', about.consultation_id)) r (kind, id)
  where r.id is not null
  union all
  select about.municipality_id, 'PERSON', m.person_id, to_agency, 'ANSWERS', by_source
  from membership m where m.municipality_id = about.municipality_id and m.household_id = about.household_id
  on conflict do nothing;
end $$;

create function reach_of_whoever_answers() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  about support_case;
  answering uuid;
begin
  if tg_table_name = 'case_role' then
    if tg_op = 'UPDATE' then
      update reach set valid_until = (new.until + 1)::timestamp at time zone 'Asia/Tokyo'
      where municipality_id = new.municipality_id and source_id = new.id;
      return null;
    end if;
    select * into about from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id;
    select p.agency_id into answering from post p where p.municipality_id = new.municipality_id and p.id = new.post_id;
  else
    about := new;
    select p.agency_id into answering from post p where p.municipality_id = new.municipality_id and p.id = new.holder_post_id;
    delete from reach where municipality_id = new.municipality_id and source_id = new.id and ground = 'ANSWERS'
      and agency_id is distinct from answering;
  end if;
  perform reach_whole(about, answering, new.id);
  return null;
end $$;
create trigger whoever_answers_reaches_it after insert or update of until on case_role
  for each row execute function reach_of_whoever_answers();
create trigger whoever_holds_it_reaches_it after insert or update of holder_post_id on support_case
  for each row execute function reach_of_whoever_answers();

-- Who joins a household later is not thereby shown to those who see a part of it.
create or replace function reach_who_joined() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('PERSON', new.person_id) then
    raise exception 'a person out of reach cannot be added to a household' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id, r.valid_from, r.valid_until
  from reach r where r.municipality_id = new.municipality_id and r.kind = 'HOUSEHOLD' and r.object_id = new.household_id
    and not r.partial
  on conflict do nothing;
  return null;
end $$;
create or replace function reach_who_is_concerned() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not i_reach('PERSON', new.person_id) then
    raise exception 'a person out of reach cannot be added to a consultation' using errcode = 'insufficient_privilege';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, staff_id, ground, source_id, valid_from, valid_until)
  select r.municipality_id, 'PERSON', new.person_id, r.agency_id, r.staff_id, r.ground, r.source_id, r.valid_from, r.valid_until
  from reach r where r.municipality_id = new.municipality_id and r.kind = 'CONSULTATION' and r.object_id = new.consultation_id
    and not r.partial
  on conflict do nothing;
  return null;
end $$;

-- What follows from a disclosure, and stops with it.
create function reach_what_is_disclosed() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    update shown_class set valid_until = new.ends_at where municipality_id = new.municipality_id and disclosure_id = new.id;
    update reach set valid_until = new.ends_at where municipality_id = new.municipality_id and source_id = new.id;
    if new.ends_at < old.ends_at then
      insert into sight_change (municipality_id, agency_id) values (new.municipality_id, new.agency_id);
    end if;
    return null;
  end if;
  insert into shown_class (municipality_id, agency_id, case_id, subject_id, field_class, disclosure_id, valid_until)
  select distinct new.municipality_id, new.agency_id, new.case_id, coalesce(new.person_id, new.case_id), c, new.id, new.ends_at
  from unnest(new.classes || 'BASIC'::field_class) c;
  if new.person_id is not null then
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id, valid_until)
    values (new.municipality_id, 'PERSON', new.person_id, new.agency_id, 'DISCLOSED', new.id, new.ends_at) on conflict do nothing;
  elsif 'PROGRESS' = any(new.classes) then
    -- what was said when it was taken in
    insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id, valid_until)
    select c.municipality_id, 'CONSULTATION', c.consultation_id, new.agency_id, 'DISCLOSED', new.id, new.ends_at
    from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id and c.consultation_id is not null
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger what_is_disclosed_is_shown after insert or update on disclosure
  for each row execute function reach_what_is_disclosed();

-- In one's own name, to an agency in the team, about somebody the case is about; it ends once and never begins again.
create function disclosure_is_decided() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if tg_op = 'UPDATE' then
    if new.ends_at > old.ends_at or old.ends_at <= now() then
      raise exception 'a disclosure that has ended is decided anew' using errcode = 'check_violation', constraint = 'an_ended_disclosure_stays_ended';
    end if;
    if new.ended_by is not null and (new.ended_by <> my_post() or old.ended_by is not null) then
      raise exception 'a disclosure is ended in one''s own name' using errcode = 'insufficient_privilege';
    end if;
    if new.ended_by is not null then new.ends_at := now(); end if;
    return new;
  end if;
  if not exists (select from team_member t where t.municipality_id = new.municipality_id and t.case_id = new.case_id
                   and t.agency_id = new.agency_id and (t.until is null or t.until >= (now() at time zone 'Asia/Tokyo')::date)) then
    raise exception 'only an agency in the team is shown the case' using errcode = 'check_violation', constraint = 'only_the_team_is_shown_the_case';
  end if;
  if new.person_id is not null and (not i_reach('PERSON', new.person_id) or not exists (
      select from support_case c left join membership m on m.municipality_id = c.municipality_id and m.household_id = c.household_id
      where c.municipality_id = new.municipality_id and c.id = new.case_id and new.person_id in (c.person_id, m.person_id))) then
    raise exception 'the case is not about this person' using errcode = 'check_violation', constraint = 'only_whom_the_case_is_about_is_disclosed';
  end if;
  new.ends_at := (new.valid_until + 1)::timestamp at time zone 'Asia/Tokyo';
  if new.ends_at <= now() then
    raise exception 'a disclosure begins now' using errcode = 'check_violation', constraint = 'a_disclosure_ends_after_it_begins';
  end if;
  return new;
end $$;
create trigger disclosure_is_decided before insert or update on disclosure
  for each row execute function disclosure_is_decided();
create trigger nothing_is_asked_of_the_kept_out before insert on disclosure
  for each row execute function nothing_is_asked_of_the_kept_out('agency_id');

-- Who answered and answers no more sees the frame; their page is cleared although they still reach the case.
create or replace function lost_reach_narrows_sight() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if exists (select from reach r where r.municipality_id = old.municipality_id and r.kind = old.kind and r.object_id = old.object_id
               and coalesce(r.agency_id, r.staff_id) = coalesce(old.agency_id, old.staff_id)
               and (old.partial or not r.partial)
               and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())) then
    return null;
  end if;
  insert into sight_change (municipality_id, staff_id, agency_id) values (old.municipality_id, old.staff_id, old.agency_id);
  return null;
end $$;

-- What somebody who sees a part sees of the parts of a case. One's own agency's words stay its own.
create procedure show_by_class(guarded regclass, subject text, class text, own text) language plpgsql as $$
begin
  execute format('create policy only_what_is_shown on %s as restrictive to "${runtime}" using (%s
    case_id <> all((select norishiro.my_partly(''CASE''))::uuid[])
    or (case_id, %s, %s) in (select s.case_id, s.subject_id, s.field_class from norishiro.shown_class s))', guarded, own, subject, class);
end $$;
call show_by_class('progress_note', 'coalesce(person_id, case_id)', 'field_class', 'agency_id = (select norishiro.my_agency()) or');
call show_by_class('assessment', 'coalesce(person_id, case_id)', 'field_class', 'agency_id = (select norishiro.my_agency()) or');
call show_by_class('issue', 'coalesce(person_id, case_id)', 'field_class', 'agency_id = (select norishiro.my_agency()) or');
call show_by_class('monitoring', 'case_id', '''PROGRESS''', '');
call show_by_class('evaluation', 'case_id', '''PROGRESS''', '');
call show_by_class('evaluation_change', 'case_id', '''PROGRESS''', '');
call show_by_class('case_turn', 'case_id', '''PROGRESS''', 'kind not in (''ISSUE_ADDED'', ''ISSUE_CHANGED'') or');
create policy written_for_ones_own_agency on progress_note as restrictive for insert to "${runtime}"
  with check (agency_id is not distinct from (select my_agency()));
create policy written_for_ones_own_agency on assessment as restrictive for insert to "${runtime}"
  with check (agency_id is not distinct from (select my_agency()));
create policy written_for_ones_own_agency on issue as restrictive for insert to "${runtime}"
  with check (agency_id is not distinct from (select my_agency()));
-- the plan names an issue: whoever may not see the issue does not see it there
create policy only_what_is_shown on plan_issue as restrictive to "${runtime}" using (
  case_id <> all((select my_partly('CASE'))::uuid[])
  or exists (select from issue i where i.municipality_id = plan_issue.municipality_id and i.id = plan_issue.issue_id));
-- who belongs to the household, of those one may know
create policy only_who_is_shown on membership as restrictive to "${runtime}" using (
  household_id <> all((select my_partly('HOUSEHOLD'))::uuid[])
  or person_id in (select r.object_id from reach r where r.kind = 'PERSON'));
create policy only_what_is_shown on relation as restrictive to "${runtime}" using (
  (person_id <> all((select my_partly('PERSON'))::uuid[])
    or person_id in (select s.subject_id from shown_class s where s.field_class = 'FAMILY'))
  and (other_id <> all((select my_partly('PERSON'))::uuid[])
    or other_id in (select s.subject_id from shown_class s where s.field_class = 'FAMILY')));
-- decided by those who see the case whole; whoever it is decided for may know it
create policy decided_by_those_who_see_it_whole on disclosure as restrictive to "${runtime}" using (
  case_id <> all((select my_partly('CASE'))::uuid[]) or agency_id = (select my_agency()))
  with check (case_id <> all((select my_partly('CASE'))::uuid[]));

-- What was tabled, referred or looked at is shown to the invited, to both sides and to those who see the case whole; the team has no part
-- in it by its seat.
do $$
declare part text;
begin
  foreach part in array array['agenda_item', 'agenda_invitation', 'agenda_paper', 'agenda_priority', 'decision', 'decided_role',
      'referral', 'referral_about', 'referral_shown', 'referral_step'] loop
    execute format('alter policy reached_by_case_id_as_case on %I using (municipality_id = (select norishiro.my_municipality())
      and case_id = any(array(select r.object_id from norishiro.reach r where r.kind = ''CASE''))
      and case_id <> all((select norishiro.my_partly(''CASE''))::uuid[]))', part);
  end loop;
end $$;
alter policy read_by_case on audit_entry using (municipality_id = (select my_municipality())
  and case_id = any(array(select r.object_id from reach r where r.kind = 'CASE'))
  and case_id <> all((select my_partly('CASE'))::uuid[]));

-- Until now a seat in the team showed everything. What agencies see today they keep for three months, as carried over: in that time
-- somebody decides, on a basis, what they go on to see.
alter table reach no force row level security;
alter table team_member no force row level security;
alter table support_case no force row level security;
alter table case_role no force row level security;
alter table membership no force row level security;
alter table disclosure no force row level security;
alter table shown_class no force row level security;
alter table post no force row level security;
alter table disclosure disable trigger user;
alter table reach disable trigger user;
update reach set partial = true where ground = 'TEAM' and kind in ('CASE', 'HOUSEHOLD');
insert into disclosure (municipality_id, id, case_id, agency_id, person_id, classes, basis, reason, purpose, decided_by, valid_until, ends_at)
select distinct on (t.municipality_id, t.case_id, t.agency_id, subject.id)
  t.municipality_id, gen_random_uuid(), t.case_id, t.agency_id, subject.id,
  array['BASIC', 'FAMILY', 'DWELLING', 'HEALTH', 'MONEY', 'WORK', 'LIFE', 'VIOLENCE', 'PROGRESS', 'DOCUMENT']::field_class[],
  'CARRIED_OVER', '提供の決定がなかったときからの引き継ぎ', '支援チームとしての支援', null,
  (now() at time zone 'Asia/Tokyo')::date + 90, (((now() at time zone 'Asia/Tokyo')::date + 91)::timestamp at time zone 'Asia/Tokyo')
from team_member t
join support_case c on c.municipality_id = t.municipality_id and c.id = t.case_id and c.agency_id <> t.agency_id
cross join lateral (
  select null::uuid as id
  union all select c.person_id where c.person_id is not null
  union all select m.person_id from membership m where m.municipality_id = c.municipality_id and m.household_id = c.household_id) subject
where t.until is null;
insert into shown_class (municipality_id, agency_id, case_id, subject_id, field_class, disclosure_id, valid_until)
select d.municipality_id, d.agency_id, d.case_id, coalesce(d.person_id, d.case_id), c, d.id, d.ends_at
from disclosure d cross join lateral unnest(d.classes) c;
insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id, valid_until, partial, implied)
select d.municipality_id, 'PERSON', d.person_id, d.agency_id, 'DISCLOSED', d.id, d.ends_at, true,
  exists (select from reach r where r.municipality_id = d.municipality_id and r.kind = 'PERSON' and r.object_id = d.person_id
            and r.agency_id = d.agency_id and r.ground = 'REGISTERED' and r.source_id = d.person_id)
from disclosure d where d.person_id is not null;
insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id, valid_until, partial)
select d.municipality_id, 'CONSULTATION', c.consultation_id, d.agency_id, 'DISCLOSED', d.id, d.ends_at, true
from disclosure d join support_case c on c.municipality_id = d.municipality_id and c.id = d.case_id
where d.person_id is null and c.consultation_id is not null;
-- of seats that end some day soon nothing is carried over but the frame
delete from reach where ground = 'TEAM' and kind in ('PERSON', 'CONSULTATION');
insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
select distinct c.municipality_id, o.kind, o.id, a.agency_id, 'ANSWERS', a.source_id
from support_case c
cross join lateral (
  select p.agency_id, c.id as source_id from post p where p.municipality_id = c.municipality_id and p.id = c.holder_post_id
  union all select p.agency_id, r.id from case_role r join post p on p.municipality_id = r.municipality_id and p.id = r.post_id
  where r.municipality_id = c.municipality_id and r.case_id = c.id and r.until is null) a
cross join lateral (
  select 'CASE' as kind, c.id
  union all select 'HOUSEHOLD', c.household_id union all select 'PERSON', c.person_id union all select 'CONSULTATION', c.consultation_id
  union all select 'PERSON', m.person_id from membership m where m.municipality_id = c.municipality_id and m.household_id = c.household_id) o
where a.agency_id <> c.agency_id and o.id is not null
on conflict do nothing;
alter table reach enable trigger user;
alter table disclosure enable trigger user;
alter table post force row level security;
alter table shown_class force row level security;
alter table disclosure force row level security;
alter table membership force row level security;
alter table case_role force row level security;
alter table support_case force row level security;
alter table team_member force row level security;
alter table reach force row level security;
