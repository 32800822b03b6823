-- Referrals (つなぎ): asked, answered, outcome returned. There is no state without a holder.
create table referral (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null,
  case_id uuid not null,
  from_agency_id uuid not null default my_agency(),
  sent_by uuid not null default my_post(),
  to_agency_id uuid not null,
  request text not null check (request <> ''),
  basis text not null check (basis in ('CONSENT', 'STATUTORY_CONFERENCE', 'LAW_OTHER', 'INTERNAL_USE', 'OTHER_PUBLIC_BODY', 'CLEAR_BENEFIT', 'EMERGENCY')),
  basis_note text not null default '',
  handover text not null check (handover in ('ACCOMPANY', 'ATTEND', 'PHONE', 'DOCUMENT')),
  reply_due date not null,
  state text not null check (state in ('SENT', 'ASKED_BACK', 'ACCEPTED', 'DECLINED', 'OUTCOME_REPORTED', 'TAKEN_BACK', 'SETTLED')),
  -- who must act next: the sender while unanswered past due, asked back, declined; the one who accepted while in service
  holder_post_id uuid not null,
  sent_at timestamptz not null default now(),
  opened_at timestamptz,
  answered_at timestamptz,
  answered_by uuid,
  worker_name text not null default '',
  first_step text not null default '',
  first_date date,
  decline_code text,
  decline_words text not null default '',
  question text not null default '',
  question_answer text not null default '',
  outcome text check (outcome in ('ACHIEVED', 'PARTLY', 'NOT')),
  outcome_words text not null default '',
  remaining text not null default '',
  outcome_at timestamptz,
  settled_how text not null default '',
  version int not null default 0,
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, from_agency_id) references agency on delete restrict,
  foreign key (municipality_id, to_agency_id) references agency on delete restrict,
  foreign key (municipality_id, sent_by) references post on delete restrict,
  foreign key (municipality_id, holder_post_id) references post on delete restrict,
  foreign key (municipality_id, answered_by) references post on delete restrict,
  constraint accepting_names_somebody_and_a_first_step check (
    state <> 'ACCEPTED' or (worker_name <> '' and first_step <> '' and answered_by is not null)),
  constraint declining_gives_a_reason check (state <> 'DECLINED' or (decline_code is not null and decline_words <> '')),
  constraint asking_back_asks_something check (state <> 'ASKED_BACK' or question <> ''),
  constraint an_outcome_has_words check (state <> 'OUTCOME_REPORTED' or (outcome is not null and outcome_words <> ''))
);
create index referral_by_case on referral (municipality_id, case_id);
create index referral_to_agency on referral (municipality_id, to_agency_id, state, reply_due);
create index referral_by_holder on referral (municipality_id, holder_post_id, state, reply_due);
create index referral_by_sender on referral (municipality_id, sent_by, state, reply_due);
call guard('referral', 'CASE', 'case_id');
call guard_answering('referral', 'REFERRAL', 'id');
grant select, insert, update on referral to "${runtime}";

create table referral_about (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  referral_id uuid not null,
  case_id uuid not null,
  position int not null,
  person_id uuid,
  issue_id uuid,
  primary key (municipality_id, referral_id, position),
  foreign key (municipality_id, referral_id) references referral on delete restrict,
  foreign key (municipality_id, person_id) references person on delete restrict,
  foreign key (municipality_id, issue_id) references issue on delete restrict,
  check ((person_id is null) <> (issue_id is null))
);
call guard('referral_about', 'CASE', 'case_id');
grant select, insert on referral_about to "${runtime}";

-- Exactly what the recipient is shown, kept as it was sent.
create table referral_shown (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  referral_id uuid not null,
  case_id uuid not null,
  position int not null,
  field_class text not null,
  heading text not null,
  body text not null,
  primary key (municipality_id, referral_id, position),
  foreign key (municipality_id, referral_id) references referral on delete restrict
);
call guard('referral_shown', 'CASE', 'case_id');
call guard_reading('referral_shown', 'REFERRAL', 'referral_id');
grant select, insert on referral_shown to "${runtime}";

-- What happened to it, in order; both sides read the same line.
create table referral_step (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  referral_id uuid not null,
  id uuid not null default gen_random_uuid(),
  at timestamptz not null default clock_timestamp(),
  by_post uuid not null default my_post(),
  act text not null,
  words text not null default '',
  primary key (municipality_id, referral_id, id),
  foreign key (municipality_id, referral_id) references referral on delete restrict,
  foreign key (municipality_id, by_post) references post on delete restrict
);
alter table referral_step enable row level security;
alter table referral_step force row level security;
create policy as_the_referral_itself on referral_step using (municipality_id = (select my_municipality())
  and referral_id = any(array(select r.object_id from reach r where r.kind = 'REFERRAL')));
grant select, insert on referral_step to "${runtime}";

create function reach_what_was_referred() returns trigger
  language plpgsql security definer set search_path = norishiro, pg_catalog as $$
begin
  insert into reach (municipality_id, kind, object_id, agency_id, ground, source_id) values
    (new.municipality_id, 'REFERRAL', new.id, new.to_agency_id, 'REFERRED', new.id),
    (new.municipality_id, 'REFERRAL', new.id, new.from_agency_id, 'OWNER', new.id)
  on conflict do nothing;
  return null;
end $$;
create trigger recipients_reach_it after insert on referral for each row execute function reach_what_was_referred();
