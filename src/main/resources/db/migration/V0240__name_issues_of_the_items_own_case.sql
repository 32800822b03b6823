-- What a conference decides (役割, 優先する順) names issues (課題) of the case of its own item: an issue of another case is there for nobody's choosing, whoever writes.
alter table decided_role no force row level security;
alter table agenda_priority no force row level security;
alter table issue no force row level security;
-- The words were written with the role and the order and stay; what goes is a pointer that led elsewhere.
update decided_role r set issue_id = null
where exists (select from issue i where i.municipality_id = r.municipality_id and i.id = r.issue_id and i.case_id <> r.case_id);
update agenda_priority p set issue_id = null
where exists (select from issue i where i.municipality_id = p.municipality_id and i.id = p.issue_id and i.case_id <> p.case_id);
alter table issue force row level security;
alter table agenda_priority force row level security;
alter table decided_role force row level security;

alter table decided_role
  add constraint an_issue_of_the_same_case foreign key (municipality_id, issue_id, case_id) references issue (municipality_id, id, case_id) on delete restrict;
alter table agenda_priority
  add constraint an_issue_of_the_same_case foreign key (municipality_id, issue_id, case_id) references issue (municipality_id, id, case_id) on delete restrict;
