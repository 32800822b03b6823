-- The triggers that derive who reaches what run as the owner of the tables. Row-level security binds the owner too, and made each of
-- them look through every reach of the municipality, asking who acts once per row: among ten thousand cases one new seat in a team
-- took seconds. Within the municipality of whoever acts, they may now look at the facts they follow directly.
drop policy upkeep on reach;
create policy upkeep on reach to current_user using (municipality_id = (select my_municipality()));
create policy upkeep on membership for select to current_user using (municipality_id = (select my_municipality()));
create policy upkeep on consultation_person for select to current_user using (municipality_id = (select my_municipality()));
create policy upkeep on support_case for select to current_user using (municipality_id = (select my_municipality()));
-- those who left count too, so that the index of current memberships does not help
create index membership_by_household on membership (municipality_id, household_id);
-- a new coordinator takes over the roles of a case
create index plan_role_by_case on plan_role (municipality_id, case_id);
