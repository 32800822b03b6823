-- つなぎ: how soon, who goes along, whom they suggest instead, and which referrals are about the same need.
alter table referral
  add column urgency text not null default 'ORDINARY' check (urgency in ('URGENT', 'SOON', 'ORDINARY')),
  -- by when it has to be opened; null: nobody is told while the answer is not due
  add column open_by timestamptz,
  -- business days after which what came back and was not moved on goes to the coordinator
  add column raise_days int not null default 5 check (raise_days between 0 and 60),
  -- the first referral of the same need; null: this one
  add column need_id uuid,
  add column handover_on date,
  add column handover_by text not null default '',
  add column handed_over_on date,
  add column suggested_agency_id uuid,
  -- which side has not read yet what the other said beside the answer (連絡); null: none
  add column unread_by text check (unread_by in ('SENDER', 'RECIPIENT')),
  add foreign key (municipality_id, need_id, case_id) references referral (municipality_id, id, case_id) on delete restrict,
  add foreign key (municipality_id, suggested_agency_id) references agency on delete restrict,
  add constraint an_urgent_one_says_by_when_it_is_opened check (urgency <> 'URGENT' or open_by is not null),
  add constraint only_what_takes_place_can_have_taken_place check (handed_over_on is null or handover <> 'DOCUMENT');
create index referral_by_need on referral (municipality_id, need_id) where need_id is not null;
grant insert (urgency, open_by, raise_days, need_id, handover_on, handover_by) on referral to "${runtime}";
grant update (handed_over_on, suggested_agency_id, unread_by) on referral to "${runtime}";

-- Of what was sent before, nobody knows who went along: only what is sent from here on has to say so.
create function who_goes_along_is_named() returns trigger
  language plpgsql set search_path = norishiro, pg_catalog as $$
begin
  if new.handover in ('ACCOMPANY', 'ATTEND') and (new.handover_on is null or new.handover_by = '') then
    raise exception 'who goes along is named, with a day' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger nobody_is_merely_passed_on before insert on referral for each row execute function who_goes_along_is_named();

-- 回答の期限の決まり: for each urgency the newest holds; none: what the program begins with.
create table reply_times (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  urgency text not null check (urgency in ('URGENT', 'SOON', 'ORDINARY')),
  answer_days int not null check (answer_days between 0 and 60),
  open_hours int check (open_hours between 1 and 72),
  raise_days int not null check (raise_days between 0 and 60),
  said_at timestamptz not null default clock_timestamp(),
  said_by uuid not null default my_staff(),
  primary key (municipality_id, id),
  foreign key (municipality_id, said_by) references staff on delete restrict,
  constraint what_is_urgent_is_opened_within_hours check (urgency <> 'URGENT' or open_hours is not null)
);
create index reply_times_by_urgency on reply_times (municipality_id, urgency, said_at);
call guard_by_municipality('reply_times');
create policy only_administrators_set_times on reply_times as restrictive for insert to "${runtime}"
  with check ((select (me()).role) = 'ADMINISTRATOR' and said_by = (select my_staff()));
grant select, insert on reply_times to "${runtime}";
