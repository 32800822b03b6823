-- お知らせメール: how many things wait for somebody, told once a day by mail to whoever wants it, and an urgent referral that nobody has opened in
-- its hours at once. A mail says nothing of a resident, and goes out once, however many programs run.
create table notice_wish (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  staff_id uuid not null default my_staff(),
  mail text not null check (length(mail) between 3 and 254 and position('@' in mail) > 1),
  digest boolean not null,
  -- from which hour of a business day
  at_hour int not null check (at_hour between 6 and 20),
  urgent boolean not null,
  version bigint not null default 0,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (municipality_id, staff_id),
  foreign key (municipality_id, staff_id) references staff on delete restrict
);
alter table notice_wish enable row level security;
alter table notice_wish force row level security;
create policy of_ones_own on notice_wish to "${runtime}" using (municipality_id = (select my_municipality()) and staff_id = (select my_staff())
  and (select (norishiro.me()).role) is distinct from 'GUEST');
create policy upkeep on notice_wish to current_user using (true);
grant select on notice_wish to "${runtime}";
grant insert (mail, digest, at_hour, urgent) on notice_wish to "${runtime}";
grant update (mail, digest, at_hour, urgent, version, changed_at) on notice_wish to "${runtime}";

-- What went out. A row is there before the mail is: two programs write the same one, and one of them is refused.
create table notice_mail (
  municipality_id uuid not null references municipality on delete restrict,
  staff_id uuid not null,
  kind text not null check (kind in ('DIGEST', 'URGENT')),
  day date not null,
  -- the referral; of a digest, whom it is for
  about uuid not null,
  tries int not null default 1,
  claimed_at timestamptz not null,
  outcome text check (outcome in ('TAKEN', 'NOT_TAKEN', 'NOTHING')),
  primary key (municipality_id, staff_id, kind, day, about),
  foreign key (municipality_id, staff_id) references staff on delete restrict
);
create index notice_mail_by_age on notice_mail (municipality_id, day);
alter table notice_mail enable row level security;
alter table notice_mail force row level security;
create policy of_ones_own on notice_mail to "${runtime}" using (municipality_id = (select my_municipality()) and staff_id = (select my_staff()));
create policy upkeep on notice_mail to current_user using (true);
grant select on notice_mail to "${runtime}";
grant update (outcome) on notice_mail to "${runtime}";

-- What the clock alone may look at, while nobody acts.
alter policy upkeep on referral using (municipality_id = (select my_municipality())
  or ((select my_municipality()) is null and urgency = 'URGENT' and state = 'SENT' and opened_at is null));

-- The next mail that is due, for one program alone. What the mail server did not take is tried again after ten minutes, three times; what a
-- program left unfinished may have gone out, and is not sent again.
create function claim_notice(at timestamptz, business_day boolean)
  returns table (municipality uuid, staff uuid, kind text, day date, about uuid, mail text)
  language plpgsql volatile security definer set search_path = norishiro, pg_catalog as $$
declare
  here timestamp := at at time zone 'Asia/Tokyo';
  due record;
begin
  delete from notice_mail n where n.day < here::date - 90;
  for due in
    select w.municipality_id, w.staff_id, d.kind, d.about, w.mail
    from notice_wish w
    join staff s on s.municipality_id = w.municipality_id and s.id = w.staff_id
      and here::date between s.valid_from and coalesce(s.valid_until, 'infinity')
    cross join lateral (
      select 'DIGEST', w.staff_id where w.digest and business_day and extract(hour from here) between w.at_hour and w.at_hour + 3
      union all
      select 'URGENT', r.id from referral r join post p on p.municipality_id = r.municipality_id and p.id = r.sent_by
      where w.urgent and r.municipality_id = w.municipality_id and p.staff_id = w.staff_id and r.state = 'SENT' and r.opened_at is null
        and r.open_by <= at and r.open_by > at - interval '1 day'
        and here::date between p.valid_from and coalesce(p.valid_until, 'infinity')
    ) d (kind, about)
    where not exists (
      select from notice_mail n where n.municipality_id = w.municipality_id and n.staff_id = w.staff_id and n.kind = d.kind and n.about = d.about
        and (n.day = here::date or n.kind = 'URGENT')
        and (n.outcome is distinct from 'NOT_TAKEN' or n.tries >= 3 or n.claimed_at > at - interval '10 minutes'))
    order by d.kind desc, w.staff_id, d.about
  loop
    insert into notice_mail as n (municipality_id, staff_id, kind, day, about, claimed_at)
    values (due.municipality_id, due.staff_id, due.kind, here::date, due.about, at)
    on conflict on constraint notice_mail_pkey do update set tries = n.tries + 1, claimed_at = at, outcome = null
      where n.outcome = 'NOT_TAKEN' and n.tries < 3 and n.claimed_at <= at - interval '10 minutes';
    if found then
      return query select due.municipality_id, due.staff_id, due.kind, here::date, due.about, due.mail;
      return;
    end if;
  end loop;
end $$;
grant execute on function claim_notice(timestamptz, boolean) to "${runtime}";
