-- Two people may keep the entry of an agency: whoever comes second is told who was first.
alter table agency add changed_at timestamptz, add changed_by uuid,
  add foreign key (municipality_id, changed_by) references staff on delete restrict;
