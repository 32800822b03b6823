-- Passwords and failed attempts are out of the runtime role's sight; it may only ask and report through these functions.

create table credential (
  municipality_id uuid not null,
  staff_id uuid not null,
  password_hash text not null,
  changed_at timestamptz not null default now(),
  primary key (municipality_id, staff_id),
  foreign key (municipality_id, staff_id) references staff on delete restrict
);

create table sign_in_attempt (
  municipality_id uuid not null references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  login text not null,
  -- the browser that has signed in as this person before carries a device mark; everybody else is 'unknown'
  device text not null,
  address text not null,
  succeeded boolean not null,
  at timestamptz not null default now(),
  primary key (municipality_id, id)
);
create index sign_in_attempt_by_login on sign_in_attempt (municipality_id, login, at);
create index sign_in_attempt_by_address on sign_in_attempt (municipality_id, address, at);

alter table credential enable row level security;
alter table credential force row level security;
create policy upkeep on credential to current_user using (true);
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy upkeep on sign_in_attempt to current_user using (true);

create function sign_in_lookup(wanted_login text)
  returns table (municipality_id uuid, staff_id uuid, password_hash text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select c.municipality_id, c.staff_id, c.password_hash
  from staff s join credential c on c.municipality_id = s.municipality_id and c.staff_id = s.id
  where s.login = wanted_login
    and (now() at time zone 'Asia/Tokyo')::date between s.valid_from and coalesce(s.valid_until, 'infinity');
end;

create function sign_in_failures(wanted_login text, from_device text, from_address text, since timestamptz)
  returns table (by_device bigint, by_address bigint)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select count(*) filter (where login = wanted_login and device = from_device),
         count(*) filter (where address = from_address)
  from sign_in_attempt
  where not succeeded and at > since
    and ((login = wanted_login and device = from_device
          and at > coalesce((select max(ok.at) from sign_in_attempt ok
                             where ok.login = wanted_login and ok.device = from_device and ok.succeeded), '-infinity'))
         or address = from_address);
end;

create function sign_in_note(wanted_login text, from_device text, from_address text, ok boolean) returns void
  language sql volatile security definer set search_path = norishiro, pg_catalog
begin atomic
  insert into sign_in_attempt (municipality_id, login, device, address, succeeded)
  select coalesce((select municipality_id from staff where login = wanted_login limit 1), (select municipality_id from municipality limit 1)),
         left(wanted_login, 100), left(from_device, 100), left(from_address, 100), ok
  where exists (select 1 from municipality);
  delete from sign_in_attempt where at < now() - interval '30 days';
end;

-- Sets one's own password, or (ADMINISTRATOR) somebody's in the same municipality.
create function set_password(for_staff uuid, new_hash text) returns boolean
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare who acting := me();
begin
  if who is null or (who.staff_id <> for_staff and who.role is distinct from 'ADMINISTRATOR') then return false; end if;
  insert into credential (municipality_id, staff_id, password_hash) values (who.municipality_id, for_staff, new_hash)
  on conflict (municipality_id, staff_id) do update set password_hash = excluded.password_hash, changed_at = now();
  return true;
end $$;

grant execute on function sign_in_lookup(text), sign_in_failures(text, text, text, timestamptz),
  sign_in_note(text, text, text, boolean), set_password(uuid, text) to "${runtime}";

-- What the sign-in page of a demonstration shows; empty in a real municipality.
create function demo_people() returns table (login text, name text, title text, agency text, role text, good_for text)
  language sql stable security definer set search_path = norishiro, pg_catalog
begin atomic
  select s.login, s.name, p.title, a.name, p.role, s.good_for
  from municipality m
  join staff s on s.municipality_id = m.municipality_id and s.good_for <> ''
  join post p on p.municipality_id = s.municipality_id and p.staff_id = s.id and not p.is_concurrent
  join agency a on a.municipality_id = p.municipality_id and a.id = p.agency_id
  where m.is_demo
    and (now() at time zone 'Asia/Tokyo')::date between p.valid_from and coalesce(p.valid_until, 'infinity')
  order by s.login;
end;
create function is_demo() returns boolean language sql stable security definer set search_path = norishiro, pg_catalog
  return coalesce((select bool_or(is_demo) from municipality), false);
grant execute on function demo_people(), is_demo() to "${runtime}";
