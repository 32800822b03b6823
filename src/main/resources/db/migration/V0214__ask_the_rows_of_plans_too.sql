-- The keys that tie the issues of a plan to its case were added with row level security forced, where nobody acts: PostgreSQL looks for rows that
-- break a new key as the owner, under the policies, and saw none at all. Here it sees them.
alter table plan_issue no force row level security;
alter table plan no force row level security;
alter table issue no force row level security;

-- Whose words these are, nobody can say but the municipality: the plan's case or the one written beside them. Neither is guessed.
do $$
declare astray text;
begin
  select string_agg(format('plan %s, line %s', l.plan_id, l.position), '; ') into astray
  from plan_issue l join plan p on p.municipality_id = l.municipality_id and p.id = l.plan_id
  where p.case_id <> l.case_id;
  if astray is not null then
    raise exception 'lines of support plans stand under another case than their plan: %', astray
      using errcode = 'check_violation', hint = 'Set plan_issue.case_id to the case whose words they are, or move the line to a plan of that case; then start again.';
  end if;
end $$;

alter table plan_issue drop constraint an_issue_of_the_same_case, drop constraint of_the_case_of_its_plan;
alter table plan_issue
  add constraint an_issue_of_the_same_case foreign key (municipality_id, issue_id, case_id) references issue (municipality_id, id, case_id) on delete restrict,
  add constraint of_the_case_of_its_plan foreign key (municipality_id, plan_id, case_id) references plan (municipality_id, id, case_id) on delete restrict;

alter table issue force row level security;
alter table plan force row level security;
alter table plan_issue force row level security;
