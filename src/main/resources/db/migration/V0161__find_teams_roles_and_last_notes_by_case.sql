-- Who is in a team and who leads were found by looking through every seat and role there is: the indexes answered only for those of today. And
-- the day of the last note, which lists show, was read from the notes themselves. Measured with a whole municipality (docs/performance.md).
create index team_member_by_case on team_member (municipality_id, case_id);
create index case_role_by_case on case_role (municipality_id, case_id);
-- with everything that decides whether a note counts and is shown, so that the notes stay closed
drop index progress_note_by_case;
create index progress_note_by_case on progress_note (municipality_id, case_id, happened_on desc, written_at desc)
  include (withdrawn_at, agency_id, person_id, field_class);
