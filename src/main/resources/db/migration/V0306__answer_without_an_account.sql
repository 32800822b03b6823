-- 回答のお願い: an agency in which nobody has an account answers what it is asked through a link, opened with a code sent to the address
-- registered for it, or on a slip of paper that whoever asked records. Whoever comes in so is somebody of that agency who reaches this
-- one referral and nothing else, until their time is up; the facts that let them in are looked at again at each statement.

-- 登録された宛先: where an agency is written to; the newest holds.
create table reply_address (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  agency_id uuid not null,
  mail text not null default '',
  fax text not null default '',
  said_at timestamptz not null default clock_timestamp(),
  said_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, said_by) references staff on delete restrict
);
create index reply_address_newest on reply_address (municipality_id, agency_id, said_at desc);
call guard_by_municipality('reply_address');
create policy only_administrators_say on reply_address as restrictive for insert to "${runtime}"
  with check ((select (norishiro.me()).role) = 'ADMINISTRATOR');
create policy not_for_guests on reply_address as restrictive for select to "${runtime}"
  using ((select (norishiro.me()).role) is distinct from 'GUEST');
create policy upkeep on reply_address for select to current_user using (true);
grant select on reply_address to "${runtime}";
grant insert (id, agency_id, mail, fax) on reply_address to "${runtime}";

-- Whoever came in without an account is kept among the staff, so that what they did has a name; they never sign in.
alter table staff add column is_guest boolean not null default false;
alter table post drop constraint post_role_check;
alter table post add constraint post_role_check check (role in
  ('CONSULTANT', 'CASEWORKER', 'SUPERVISOR', 'COORDINATOR', 'PARTNER', 'CHAIR', 'PLANNER', 'ADMINISTRATOR', 'GUEST'));

-- A guest reaches nothing by the agency: whatever asks for the agency of whoever acts finds none.
create or replace function act_as(claim text) returns void
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  part text[] := string_to_array(claim, '|');
  taken text;
begin
  -- municipality|staff|post|milliseconds|signature
  if cardinality(part) = 5 then
    select concat_ws('|', '', s.municipality_id, s.id, coalesce(p.id::text, ''),
      case when p.role = 'GUEST' then '' else coalesce(p.agency_id::text, '') end, coalesce(p.role, ''), extract(epoch from now()))
    into taken
    from (
      -- nothing is made of what is not signed: apart from the rest, or nonsense would end in an error
      select part[1]::uuid as municipality_id, part[2]::uuid as staff_id, nullif(part[3], '')::uuid as post_id, part[4]::bigint as at
      from signing_key k
      where part[5] = encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(array_to_string(part[1:4], '|'), 'UTF8'))), 'hex')
      offset 0) said
    join staff s on s.municipality_id = said.municipality_id and s.id = said.staff_id
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity')
    left join post p on p.municipality_id = s.municipality_id and p.staff_id = s.id and p.id = said.post_id
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
    where abs(extract(epoch from now()) * 1000 - said.at) <= 600000 and (said.post_id is null or p.id is not null);
  end if;
  perform set_config('norishiro.identity', coalesce(taken, claim), true), case when taken is not null then setval('acting_mark', mark_of(taken)) end;
end $$;

create table reply_invitation (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  way text not null check (way in ('LINK', 'SLIP')),
  -- as it was registered when it was sent
  address text not null default '',
  -- of what stands in the link; nobody can read it back
  secret_hash bytea check (octet_length(secret_hash) = 32),
  -- printed on the slip: tells which referral it answers, and lets nobody in
  slip_code text check (slip_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  until timestamptz not null,
  issued_at timestamptz not null default now(),
  issued_by uuid not null default my_post(),
  ended_at timestamptz,
  ended_by uuid,
  code_hash bytea,
  code_at timestamptz,
  code_tries int not null default 0,
  codes_sent int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, issued_by) references post on delete restrict,
  foreign key (municipality_id, ended_by) references post on delete restrict,
  constraint a_link_goes_to_an_address check ((way = 'LINK') = (secret_hash is not null) and (way = 'LINK') = (address <> '')),
  constraint a_slip_has_a_code check ((way = 'SLIP') = (slip_code is not null))
);
create unique index one_of_each_way_at_a_time on reply_invitation (municipality_id, referral_id, way) where ended_at is null;
create unique index a_secret_is_one_link on reply_invitation (municipality_id, secret_hash);
create unique index a_slip_code_is_one_slip on reply_invitation (municipality_id, slip_code);
create index reply_invitation_by_case on reply_invitation (municipality_id, case_id);
call guard('reply_invitation', 'CASE', 'case_id');
create policy of_those_who_see_the_case_whole on reply_invitation as restrictive for all to "${runtime}"
  using (case_id = any((select my_whole('CASE'))::uuid[]));
create policy upkeep on reply_invitation to current_user using (true);
grant select (municipality_id, id, referral_id, case_id, agency_id, way, address, slip_code, until, issued_at, issued_by, ended_at, ended_by)
  on reply_invitation to "${runtime}";
grant insert (id, referral_id, case_id, agency_id, way, address, secret_hash, slip_code, until) on reply_invitation to "${runtime}";
grant update (ended_by) on reply_invitation to "${runtime}";

-- 回答した人: each time somebody comes in, or is recorded from a slip; what they did stands in the trail under this name.
create table guest (
  municipality_id uuid not null references municipality on delete restrict,
  -- of the row among the staff
  id uuid not null,
  post_id uuid not null,
  invitation_id uuid not null,
  referral_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null,
  name text not null check (name <> ''),
  came_at timestamptz not null default now(),
  until timestamptz not null,
  -- who recorded the slip; null: came in by the link
  recorded_by uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, id) references staff on delete restrict,
  foreign key (municipality_id, post_id) references post on delete restrict,
  foreign key (municipality_id, invitation_id) references reply_invitation on delete restrict,
  foreign key (municipality_id, referral_id, case_id) references referral (municipality_id, id, case_id) on delete restrict,
  foreign key (municipality_id, agency_id) references agency on delete restrict,
  foreign key (municipality_id, recorded_by) references post on delete restrict
);
create index guest_by_invitation on guest (municipality_id, invitation_id);
create index guest_by_case on guest (municipality_id, case_id);
call guard('guest', 'CASE', 'case_id');
create policy of_those_who_see_the_case_whole on guest as restrictive for all to "${runtime}"
  using (case_id = any((select my_whole('CASE'))::uuid[]));
create policy upkeep on guest to current_user using (true);
grant select on guest to "${runtime}";

create trigger a_not_in_an_emergency_by_case_id before insert or update or delete on reply_invitation
  for each row execute function not_in_an_emergency('CASE', 'case_id');
create trigger nothing_is_asked_of_the_kept_out before insert on reply_invitation
  for each row execute function nothing_is_asked_of_the_kept_out('agency_id');

create function has_accounts(office uuid) returns boolean
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select exists (
    select from post p join staff s on s.municipality_id = p.municipality_id and s.id = p.staff_id
    where p.municipality_id = my_municipality() and p.agency_id = office and p.role <> 'GUEST'
      and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
      and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity'));
end;
grant execute on function has_accounts(uuid) to "${runtime}";

create function reply_invitation_is_issued() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare asked referral;
begin
  if tg_op = 'UPDATE' then
    if new.ended_by is distinct from old.ended_by then
      if old.ended_at is not null or new.ended_by is distinct from my_post() then
        raise exception 'it ends once, in one''s own name' using errcode = 'check_violation', constraint = 'an_invitation_ends_once';
      end if;
      new.ended_at := clock_timestamp();
    end if;
    return new;
  end if;
  if mine_to_give('CASE', new.case_id) is distinct from 'WHOLE' then
    raise exception 'issued by those who see the case whole' using errcode = 'insufficient_privilege';
  end if;
  select * into asked from referral r where r.municipality_id = new.municipality_id and r.id = new.referral_id and r.case_id = new.case_id;
  if asked.to_agency_id is distinct from new.agency_id or asked.to_agency_id = my_own_agency() or asked.state not in ('SENT', 'ACCEPTED') then
    raise exception 'this agency has nothing to answer here' using errcode = 'check_violation', constraint = 'who_is_asked_has_to_answer';
  end if;
  if has_accounts(new.agency_id) then
    raise exception 'whoever has an account answers with it' using errcode = 'check_violation', constraint = 'only_without_accounts';
  end if;
  if new.way = 'LINK' and new.address is distinct from (
      select a.mail from reply_address a where a.municipality_id = new.municipality_id and a.agency_id = new.agency_id order by a.said_at desc limit 1) then
    raise exception 'it goes to the address that is registered' using errcode = 'check_violation', constraint = 'sent_where_registered';
  end if;
  if new.until > now() + interval '31 days' or new.until <= now() then
    raise exception 'it does not hold as long' using errcode = 'check_violation', constraint = 'an_invitation_is_short';
  end if;
  return new;
end $$;
create trigger reply_invitation_is_issued before insert or update on reply_invitation
  for each row execute function reply_invitation_is_issued();

-- What ends takes whoever came in by it out at once; and it ends with the referral.
create function guests_leave() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  update reach r set valid_until = clock_timestamp()
  where r.municipality_id = new.municipality_id and r.source_id = new.id and r.ground = 'GUEST' and (r.valid_until is null or r.valid_until > clock_timestamp());
  return null;
end $$;
create trigger guests_leave after update of ended_at, ended_by on reply_invitation
  for each row when (new.ended_at is not null and old.ended_at is null) execute function guests_leave();

create function invitations_end_with_it() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  update reply_invitation i set ended_at = clock_timestamp()
  where i.municipality_id = new.municipality_id and i.referral_id = new.id and i.ended_at is null;
  return null;
end $$;
create trigger invitations_end_with_it after update of state on referral
  for each row when (new.state in ('TAKEN_BACK', 'SETTLED') and old.state is distinct from new.state) execute function invitations_end_with_it();

alter table reach drop constraint reach_ground_check;
alter table reach add constraint reach_ground_check check (ground in
  ('REGISTERED', 'HOLDER', 'OWNER', 'TEAM', 'REFERRED', 'INVITED', 'SECRETARIAT', 'ROLE', 'EMERGENCY', 'ANSWERS', 'DISCLOSED', 'GUEST'));
alter table reach add constraint a_guest_is_one_person_and_leaves check (ground <> 'GUEST'
  or (staff_id is not null and kind = 'REFERRAL' and valid_until is not null and valid_until <= valid_from + interval '60 minutes'));

-- A link holds where it was sent only as long as that is where the agency is written to.
create function links_go_where_registered() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  update reply_invitation i set ended_at = clock_timestamp()
  where i.municipality_id = new.municipality_id and i.agency_id = new.agency_id and i.way = 'LINK' and i.ended_at is null
    and i.address <> new.mail;
  return null;
end $$;
create trigger links_go_where_registered after insert on reply_address for each row execute function links_go_where_registered();

-- At the door, before it is known who comes. Nothing of the referral is told there, and a link that has ended is told from none by nobody who
-- does not have it.
create function reply_link_at(secret bytea)
  returns table (municipality text, agency text, asking text, address text, until timestamptz, code_at timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select m.name, a.name, f.name, i.address, i.until, i.code_at
  from reply_invitation i
  join municipality m on m.municipality_id = i.municipality_id
  join agency a on a.municipality_id = i.municipality_id and a.id = i.agency_id
  join post p on p.municipality_id = i.municipality_id and p.id = i.issued_by
  join agency f on f.municipality_id = p.municipality_id and f.id = p.agency_id
  where i.secret_hash = secret and i.ended_at is null and i.until > now();
end;
grant execute on function reply_link_at(bytea) to "${runtime}";

-- A new code takes the place of the last one: at most one a minute and twelve for a link. Where it has to go; null: none is made.
create function new_reply_code(secret bytea, code bytea) returns text
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  update reply_invitation i set code_hash = code, code_at = clock_timestamp(), code_tries = 0, codes_sent = i.codes_sent + 1
  where i.secret_hash = secret and i.ended_at is null and i.until > now()
    and i.codes_sent < 12 and (i.code_at is null or i.code_at < clock_timestamp() - interval '1 minute')
  returning i.address;
end;
grant execute on function new_reply_code(bytea, bytea) to "${runtime}";

create function seat_guest(by_which reply_invitation, called text, leaves timestamptz, recorder uuid) returns uuid
  language plpgsql volatile set search_path = norishiro, pg_catalog as $$
declare
  whom uuid := gen_random_uuid();
  seat uuid := gen_random_uuid();
  today date := (now() at time zone 'Asia/Tokyo')::date;
begin
  insert into staff (municipality_id, id, login, name, valid_from, valid_until, is_guest)
  values (by_which.municipality_id, whom, 'guest:' || whom, called, today, today + 1, true);
  insert into post (municipality_id, id, staff_id, agency_id, title, role, valid_from, valid_until)
  values (by_which.municipality_id, seat, whom, by_which.agency_id,
    case by_which.way when 'LINK' then '回答リンクから' else '回答票から' end, 'GUEST', today, today + 1);
  insert into guest (municipality_id, id, post_id, invitation_id, referral_id, case_id, agency_id, name, until, recorded_by)
  values (by_which.municipality_id, whom, seat, by_which.id, by_which.referral_id, by_which.case_id, by_which.agency_id, called, leaves, recorder);
  return whom;
end $$;
revoke execute on function seat_guest(reply_invitation, text, timestamptz, uuid) from public;

-- A code opens once, within ten minutes, and not after five wrong ones. Whoever comes in stays an hour at most.
create function come_in_by_link(secret bytea, code bytea, called text, request text)
  returns table (came boolean, left_tries int, who uuid)
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  door reply_invitation;
  leaves timestamptz;
  whom uuid;
begin
  select * into door from reply_invitation i
  where i.secret_hash = secret and i.ended_at is null and i.until > now() for update;
  if not found or door.code_hash is null or door.code_at < clock_timestamp() - interval '10 minutes' or door.code_tries >= 5 then
    return query select false, 0, null::uuid;
    return;
  end if;
  if door.code_hash <> code then
    update reply_invitation i set code_tries = i.code_tries + 1 where i.municipality_id = door.municipality_id and i.id = door.id;
    return query select false, 4 - door.code_tries, null::uuid;
    return;
  end if;
  leaves := least(door.until, now() + interval '60 minutes');
  update reply_invitation i set code_hash = null, code_at = null where i.municipality_id = door.municipality_id and i.id = door.id;
  whom := seat_guest(door, called, leaves, null);
  insert into reach (municipality_id, kind, object_id, staff_id, ground, source_id, valid_from, valid_until)
  values (door.municipality_id, 'REFERRAL', door.referral_id, whom, 'GUEST', door.id, now(), leaves);
  insert into audit_entry (municipality_id, staff_id, post_id, kind, act, object_kind, object_id, case_id, why, request_id)
  select g.municipality_id, g.id, g.post_id, 'ACTED', 'come in by link', 'referral', g.referral_id, g.case_id, '', request
  from guest g where g.municipality_id = door.municipality_id and g.id = whom;
  return query select true, 0, whom;
end $$;
grant execute on function come_in_by_link(bytea, bytea, text, text) to "${runtime}";
create policy told_who_came_in on audit_entry for insert to current_user
  with check (object_kind = 'referral' and act = 'come in by link' and kind = 'ACTED');

-- Asked at each request of somebody who came in: whether they may still be here.
create function guest_now(whom uuid)
  returns table (municipality uuid, staff uuid, post uuid, agency uuid, name text, title text, agency_name text, referral uuid, until timestamptz)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select g.municipality_id, g.id, g.post_id, g.agency_id, g.name, p.title, a.name, g.referral_id, least(g.until, i.until)
  from guest g
  join reply_invitation i on i.municipality_id = g.municipality_id and i.id = g.invitation_id
  join post p on p.municipality_id = g.municipality_id and p.id = g.post_id
  join agency a on a.municipality_id = g.municipality_id and a.id = g.agency_id
  where g.id = whom and g.recorded_by is null and g.until > now() and i.until > now() and i.ended_at is null;
end;
grant execute on function guest_now(uuid) to "${runtime}";

-- What came back on paper is recorded by whoever asked, in the name that stands on it. The post that then holds it, at the agency that answered.
create function record_slip(slip uuid, called text) returns uuid
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  door reply_invitation;
  whom uuid;
begin
  select * into door from reply_invitation i
  where i.municipality_id = my_municipality() and i.id = slip and i.way = 'SLIP' and i.ended_at is null and i.until > now();
  if not found or mine_to_give('CASE', door.case_id) is distinct from 'WHOLE' then
    raise exception 'no slip to be recorded' using errcode = 'insufficient_privilege';
  end if;
  whom := seat_guest(door, called, clock_timestamp(), my_post());
  return (select g.post_id from guest g where g.municipality_id = door.municipality_id and g.id = whom);
end $$;
grant execute on function record_slip(uuid, text) to "${runtime}";

-- An answer is that of the agency asked: given by somebody of it, or recorded from its slip by these very hands.
create function only_who_is_asked_answers() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  if not exists (select from post p where p.municipality_id = new.municipality_id and p.id = my_post() and p.agency_id = new.to_agency_id)
    and not exists (select from guest g where g.municipality_id = new.municipality_id and g.referral_id = new.id
                      and g.recorded_by = my_post() and g.came_at = now()) then
    raise exception 'answered by the agency that is asked' using errcode = 'check_violation', constraint = 'only_who_is_asked_answers';
  end if;
  return new;
end $$;
create trigger only_who_is_asked_answers before update of state on referral
  for each row when (new.state in ('ACCEPTED', 'DECLINED', 'ASKED_BACK', 'OUTCOME_REPORTED') and new.state is distinct from old.state)
  execute function only_who_is_asked_answers();

-- Nobody becomes staff by having been a guest, and no staff is given the seat of one.
create function guests_stay_guests() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
declare
  whose staff;
begin
  select * into whose from staff s where s.municipality_id = new.municipality_id and s.id = new.staff_id;
  if whose.is_guest is distinct from coalesce(to_jsonb(new) ->> 'role' = 'GUEST', false) then
    raise exception 'a guest is not staff' using errcode = 'check_violation', constraint = 'guests_stay_guests';
  end if;
  return new;
end $$;
create trigger guests_stay_guests before insert or update of staff_id, role on post for each row execute function guests_stay_guests();
create trigger guests_stay_guests before insert or update of staff_id on credential for each row execute function guests_stay_guests();
