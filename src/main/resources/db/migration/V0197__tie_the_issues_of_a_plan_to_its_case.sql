-- A plan (プラン) answers issues (課題) of its own case: the program refuses others, and so does the database, whoever writes.
alter table issue add constraint issue_of_case unique (municipality_id, id, case_id);
alter table plan add constraint plan_of_case unique (municipality_id, id, case_id);

-- The words were written with the plan and stay; what goes is a pointer that led elsewhere.
alter table plan_issue no force row level security;
alter table issue no force row level security;
update plan_issue p set issue_id = null
where exists (select from issue i where i.municipality_id = p.municipality_id and i.id = p.issue_id and i.case_id <> p.case_id);
alter table issue force row level security;
alter table plan_issue force row level security;

alter table plan_issue
  add constraint an_issue_of_the_same_case foreign key (municipality_id, issue_id, case_id) references issue (municipality_id, id, case_id) on delete restrict,
  add constraint of_the_case_of_its_plan foreign key (municipality_id, plan_id, case_id) references plan (municipality_id, id, case_id) on delete restrict;
