-- Whose household, and which people in it: answered by the index, guarded column and all. The array of all households one reaches is
-- otherwise looked through from end to end for every member, or that of the people found for every member of all those households.
drop index membership_by_person;
create index membership_by_person on membership (municipality_id, person_id, household_id);
drop index membership_by_household;
create index membership_by_household on membership (municipality_id, household_id, person_id);
