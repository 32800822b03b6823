-- 引き継ぎ: all that one post answers for in a case goes to another, in one act of whoever takes it over. Until then nothing changes, and whoever
-- offers it answers for it.
create table case_transfer (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  from_post_id uuid not null,
  to_post_id uuid not null,
  -- those of the two posts
  from_agency_id uuid not null,
  to_agency_id uuid not null,
  -- 担当機関も移す
  charge boolean not null,
  -- whether the agency that hands it over goes on in the team
  stays boolean not null,
  -- empty where whoever hands it over does not hold the next step
  next_step text not null default '',
  next_on date,
  briefing text not null check (briefing <> ''),
  -- on what the other agency will see the case whole; null where it does already
  basis text check (basis in ('CONSENT', 'STATUTORY_CONFERENCE', 'LAW_OTHER', 'INTERNAL_USE', 'OTHER_PUBLIC_BODY', 'CLEAR_BENEFIT', 'EMERGENCY')),
  article text not null default '',
  basis_note text not null default '',
  offered_by uuid not null default my_post(),
  offered_at timestamptz not null default clock_timestamp(),
  reply_due date not null,
  state text not null default 'OFFERED' check (state in ('OFFERED', 'TAKEN', 'DECLINED', 'WITHDRAWN')),
  answer text not null default '',
  answered_by uuid,
  answered_at timestamptz,
  -- when whoever offered it has read what became of it
  told_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, from_post_id) references post on delete restrict,
  foreign key (municipality_id, to_post_id) references post on delete restrict,
  foreign key (municipality_id, from_agency_id) references agency on delete restrict,
  foreign key (municipality_id, to_agency_id) references agency on delete restrict,
  foreign key (municipality_id, offered_by) references post on delete restrict,
  foreign key (municipality_id, answered_by) references post on delete restrict,
  constraint nobody_hands_over_to_themselves check (from_post_id <> to_post_id),
  constraint charge_goes_to_another_agency check (not charge or from_agency_id <> to_agency_id),
  constraint a_next_step_has_a_day check ((next_step = '') = (next_on is null)),
  constraint a_basis_says_why check (basis is null or ((basis = 'CONSENT' or basis_note <> '')
    and (basis not in ('STATUTORY_CONFERENCE', 'LAW_OTHER') or article <> ''))),
  constraint an_answer_has_a_name check ((state = 'OFFERED') = (answered_by is null) and (state = 'OFFERED') = (answered_at is null)),
  constraint declining_says_why check (state <> 'DECLINED' or answer <> '')
);
create unique index offered_once_at_a_time on case_transfer (municipality_id, case_id, from_post_id) where state = 'OFFERED';
create index case_transfer_by_case on case_transfer (municipality_id, case_id, offered_at);
create index case_transfer_by_receiver on case_transfer (municipality_id, to_post_id) where state = 'OFFERED';
create index case_transfer_by_offerer on case_transfer (municipality_id, offered_by) where told_at is null;
call guard('case_transfer', 'CASE', 'case_id');
create policy upkeep on case_transfer to current_user using (true);
-- What is told to whoever takes over is for them and for those who see the case whole.
create policy told_to_both_sides on case_transfer as restrictive for select to "${runtime}"
  using (to_agency_id = (select my_agency()) or case_id = any((select my_whole('CASE'))::uuid[]));
-- Who sees a part hands on their own share of it, to colleagues.
create policy offered_by_those_who_see_it_whole on case_transfer as restrictive for insert to "${runtime}"
  with check (mine_to_give('CASE', case_id) = 'WHOLE' or (from_agency_id = (select my_agency()) and to_agency_id = (select my_agency())));
grant select on case_transfer to "${runtime}";
grant insert (id, case_id, from_post_id, to_post_id, charge, stays, next_step, next_on, briefing, basis, article, basis_note, reply_due)
  on case_transfer to "${runtime}";
grant update (state, answer, answered_by, answered_at, told_at) on case_transfer to "${runtime}";
create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on case_transfer
  for each row execute function not_in_an_emergency('CASE', 'case_id');

-- What an agency has of a record: WHOLE, PART, or nothing; emergencies aside.
create function agency_has(office uuid, wanted_kind text, wanted_id uuid) returns text
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select case when bool_and(r.partial) then 'PART' else 'WHOLE' end from reach r
  where r.municipality_id = my_municipality() and r.kind = wanted_kind and r.object_id = wanted_id and r.agency_id = office
    and r.ground <> 'EMERGENCY' and r.valid_from <= now() and (r.valid_until is null or r.valid_until > now())
  having count(*) > 0;
end;

-- Whether an agency sees a case whole already: asked by those who do themselves.
create function agency_sees_case(office uuid, about uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select mine_to_give('CASE', about) = 'WHOLE' and coalesce(agency_has(office, 'CASE', about) = 'WHOLE', false);
end;
grant execute on function agency_sees_case(uuid, uuid) to "${runtime}";

-- What a post answers for in a case, beside the plan: the next step, a role, a seat in its name, what it asked of others.
create function answers_for(which uuid, about uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (select from support_case c where c.municipality_id = my_municipality() and c.id = about and c.holder_post_id = which and c.state <> 'CLOSED')
    or exists (select from case_role r where r.municipality_id = my_municipality() and r.case_id = about and r.post_id = which and r.until is null)
    or exists (select from team_member t where t.municipality_id = my_municipality() and t.case_id = about and t.post_id = which and t.until is null)
    or exists (select from referral r where r.municipality_id = my_municipality() and r.case_id = about and r.state not in ('TAKEN_BACK', 'SETTLED')
                 and (r.sent_by = which or (r.holder_post_id = which and r.state <> 'ACCEPTED')));
end;

create function a_transfer_is_between_colleagues() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  about support_case;
begin
  select * into about from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id;
  select p.agency_id into new.from_agency_id from post p where p.municipality_id = new.municipality_id and p.id = new.from_post_id;
  select p.agency_id into new.to_agency_id from post p where p.municipality_id = new.municipality_id and p.id = new.to_post_id;
  if new.offered_by is distinct from my_post() or new.state <> 'OFFERED' then
    raise exception 'offered in one''s own name' using errcode = 'insufficient_privilege';
  end if;
  if new.from_agency_id <> new.to_agency_id and agency_has(new.from_agency_id, 'CASE', new.case_id) is distinct from 'WHOLE' then
    raise exception 'nobody hands over more than they see' using errcode = 'check_violation', constraint = 'nobody_hands_over_more_than_they_see';
  end if;
  if agency_has(new.to_agency_id, 'CASE', new.case_id) is null or not can_be_handed(array[new.case_id], new.to_post_id) then
    raise exception 'handed over within the team' using errcode = 'check_violation', constraint = 'handed_over_within_the_team';
  end if;
  if new.basis is null and new.from_agency_id <> new.to_agency_id and agency_has(new.to_agency_id, 'CASE', new.case_id) = 'PART' then
    raise exception 'it says on what the other agency will see it' using errcode = 'check_violation', constraint = 'a_transfer_has_its_grounds';
  end if;
  if new.charge and about.agency_id <> new.from_agency_id then
    raise exception 'only the agency in charge hands its charge over' using errcode = 'check_violation', constraint = 'only_who_is_in_charge_hands_it_over';
  end if;
  return new;
end $$;
-- All there is of a case is told on consent where everybody in it lets that agency be told everything; looked at when it is offered and when it
-- is taken.
create function a_transfer_on_consent_has_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if exists (select from consent_missing(new.case_id, new.to_agency_id, null,
      array['BASIC', 'FAMILY', 'DWELLING', 'HEALTH', 'MONEY', 'WORK', 'LIFE', 'VIOLENCE', 'PROGRESS', 'DOCUMENT'])) then
    raise exception 'no consent covers it' using errcode = 'check_violation', constraint = 'a_transfer_on_consent_has_it';
  end if;
  return null;
end $$;
create trigger a_transfer_on_consent_has_it after insert on case_transfer
  for each row when (new.basis = 'CONSENT') execute function a_transfer_on_consent_has_it();
create trigger a_transfer_taken_on_consent_has_it after update of state on case_transfer
  for each row when (new.basis = 'CONSENT' and new.state = 'TAKEN') execute function a_transfer_on_consent_has_it();

create trigger between_colleagues before insert on case_transfer for each row execute function a_transfer_is_between_colleagues();

create function a_transfer_is_answered_once() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if (new.state, new.answer, new.answered_by, new.answered_at) is distinct from (old.state, old.answer, old.answered_by, old.answered_at)
    and (old.state <> 'OFFERED' or new.answered_by is distinct from my_post()
      or (new.state in ('TAKEN', 'DECLINED') and new.to_post_id is distinct from my_post())
      or (new.state = 'WITHDRAWN' and new.from_agency_id is distinct from my_agency() and mine_to_give('CASE', new.case_id) is distinct from 'WHOLE')) then
    raise exception 'a transfer is answered once, by whom it is offered to' using errcode = 'insufficient_privilege';
  end if;
  if new.told_at is distinct from old.told_at and (old.told_at is not null or new.offered_by is distinct from my_post()) then
    raise exception 'only who offered it has read it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger answered_once before update on case_transfer for each row execute function a_transfer_is_answered_once();

-- Whoever takes over acts with what the agency that hands over has, until the end of this act; what stays follows from what they answer for then.
create function a_transfer_opens_the_case() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  about support_case;
begin
  select * into about from support_case c where c.municipality_id = new.municipality_id and c.id = new.case_id;
  perform reach_whole(about, new.to_agency_id, new.id);
  return null;
end $$;
create trigger opens_the_case after update of state on case_transfer
  for each row when (new.state = 'TAKEN' and old.state = 'OFFERED') execute function a_transfer_opens_the_case();

create or replace function reach_is_implied() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
declare
  had text;
  handed_by uuid;
begin
  if new.ground in ('TEAM', 'DISCLOSED') then
    new.partial := true;
  -- whoever is handed the next step: their row follows from the case itself
  elsif (new.source_id <> new.object_id or new.ground = 'ANSWERS') and new.kind in ('PERSON', 'HOUSEHOLD', 'CASE') and new.ground <> 'EMERGENCY' then
    if new.ground = 'ANSWERS' then
      select t.from_agency_id into handed_by from case_transfer t where t.municipality_id = new.municipality_id and t.id = new.source_id;
    end if;
    -- whoever takes over acts; what they get is the other's to give
    had := case when handed_by is null then mine_to_give(new.kind, new.object_id) else agency_has(handed_by, new.kind, new.object_id) end;
    if new.kind <> 'CASE' and had is null then return null; end if;
    new.partial := coalesce(had = 'PART', false);
  end if;
  -- nothing ends or takes away what follows from having registered: see every delete and update of this table
  new.implied := new.source_id <> new.object_id and exists (
    select from reach r where r.municipality_id = new.municipality_id and r.kind = new.kind and r.object_id = new.object_id
      and coalesce(r.agency_id, r.staff_id) = coalesce(new.agency_id, new.staff_id)
      and r.ground = 'REGISTERED' and r.source_id = new.object_id);
  return new;
end $$;

create function taken_over_now(about uuid, by_agency uuid, charge_too boolean) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (select from case_transfer t where t.municipality_id = my_municipality() and t.case_id = about and t.state = 'TAKEN'
    and t.answered_at >= now() and t.answered_by = my_post() and t.to_agency_id = by_agency and (t.charge or not charge_too));
end;

-- 担当機関 changes by a transfer alone. Who had it goes on seeing the case until the end of the day, as whoever leaves the team does.
create function charge_is_handed_over() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not taken_over_now(new.id, new.agency_id, true) then
    raise exception 'the agency in charge changes by a transfer' using errcode = 'insufficient_privilege', constraint = 'charge_changes_by_a_transfer';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  select new.municipality_id, r.kind, r.object_id, new.agency_id, 'OWNER', new.id from reach r
  where r.municipality_id = new.municipality_id and r.source_id = new.id and r.agency_id = old.agency_id and r.ground = 'OWNER'
    and (r.valid_until is null or r.valid_until > now())
  union
  select new.municipality_id, 'CONSULTATION', new.consultation_id, new.agency_id, 'OWNER', new.id
  where agency_has(old.agency_id, 'CONSULTATION', new.consultation_id) is not null
  on conflict (municipality_id, kind, object_id, (coalesce(agency_id, staff_id)), ground, source_id)
    do update set valid_until = null, partial = excluded.partial;
  update reach set valid_until = ((now() at time zone 'Asia/Tokyo')::date + 1)::timestamp at time zone 'Asia/Tokyo'
  where municipality_id = new.municipality_id and source_id = new.id and agency_id = old.agency_id and ground = 'OWNER';
  return null;
end $$;
create trigger charge_is_handed_over after update of agency_id on support_case
  for each row when (new.agency_id is distinct from old.agency_id) execute function charge_is_handed_over();

-- Answers go to whoever asks now; who asked first stands in the course.
grant update (sent_by, from_agency_id) on referral to "${runtime}";
create function answers_go_to_who_took_over() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not taken_over_now(new.case_id, new.from_agency_id, false) or new.sent_by is distinct from my_post() then
    raise exception 'who asks changes by a transfer' using errcode = 'insufficient_privilege', constraint = 'who_asks_changes_by_a_transfer';
  end if;
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id)
  values (new.municipality_id, 'REFERRAL', new.id, new.from_agency_id, 'OWNER', new.id) on conflict do nothing;
  return null;
end $$;
create trigger answers_go_to_who_took_over after update of sent_by, from_agency_id on referral
  for each row when (new.sent_by is distinct from old.sent_by or new.from_agency_id is distinct from old.from_agency_id)
  execute function answers_go_to_who_took_over();

alter table plan_role_step
  drop constraint plan_role_step_act_check,
  add constraint plan_role_step_act_check check (
    act in ('ASKED', 'ACCEPTED', 'DECLINED', 'QUESTIONED', 'ASKED_AGAIN', 'REASSIGNED', 'TAKEN_OVER', 'DROPPED', 'REPORTED', 'ENDED', 'PASSED_ON'));

-- Looked at when all is done: whoever handed it over answers for nothing any more, and what whoever took over acted with is gone.
create function nothing_is_left_behind() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if answers_for(new.from_post_id, new.case_id) then
    raise exception 'something is left with whoever handed it over' using errcode = 'check_violation', constraint = 'nothing_is_left_behind';
  end if;
  if not answers_for(new.to_post_id, new.case_id) then
    raise exception 'whoever takes over answers for something' using errcode = 'check_violation', constraint = 'somebody_answers_for_it';
  end if;
  delete from reach where municipality_id = new.municipality_id and source_id = new.id;
  return null;
end $$;
create constraint trigger nothing_is_left_behind after update of state on case_transfer
  deferrable initially deferred for each row when (new.state = 'TAKEN') execute function nothing_is_left_behind();
