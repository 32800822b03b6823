-- What a case says of itself now (phase, holder, state, issues) is overwritten; that it changed, and by whom, stays for whoever takes over.
create table case_turn (
  municipality_id uuid not null default my_municipality() references municipality on delete restrict,
  id uuid not null default gen_random_uuid(),
  case_id uuid not null,
  kind text not null check (kind in ('PHASE', 'HANDED_OVER', 'SUSPENDED', 'RESUMED', 'FOLLOWED_UP', 'CLOSED',
    'ISSUE_ADDED', 'ISSUE_CHANGED', 'ISSUES_ARRANGED')),
  words text not null default '',
  from_post_id uuid,
  to_post_id uuid,
  turned_at timestamptz not null default now(),
  turned_by uuid not null default my_post(),
  primary key (municipality_id, id),
  foreign key (municipality_id, case_id) references support_case on delete restrict,
  foreign key (municipality_id, from_post_id) references post on delete restrict,
  foreign key (municipality_id, to_post_id) references post on delete restrict,
  foreign key (municipality_id, turned_by) references post on delete restrict,
  check ((kind = 'HANDED_OVER') = (from_post_id is not null and to_post_id is not null))
);
create index case_turn_by_case on case_turn (municipality_id, case_id, turned_at desc);
call guard('case_turn', 'CASE', 'case_id');
grant select, insert on case_turn to "${runtime}";
