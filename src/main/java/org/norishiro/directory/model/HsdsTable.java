package org.norishiro.directory.model;

import java.util.Arrays;
import java.util.List;

/** Tables of the Human Services Data Specification 3.0 (Open Referral) that we write, with all their columns as published. */
public enum HsdsTable {
    ORGANIZATION(
            "organizations",
            "id,name,alternate_name,description,email,website,tax_status,tax_id,year_incorporated,legal_status,logo,uri,"
                    + "parent_organization_id"),
    SERVICE(
            "services",
            "id,organization_id,program_id,name,alternate_name,description,url,email,status,interpretation_services,"
                    + "application_process,fees_description,wait_time,fees,accreditations,eligibility_description,minimum_age,"
                    + "maximum_age,assured_date,assurer_email,licenses,alert,last_modified"),
    LOCATION(
            "locations",
            "id,location_type,url,organization_id,name,alternate_name,description,transportation,latitude,longitude,"
                    + "external_identifier,external_identifier_type"),
    SERVICE_AT_LOCATION("service_at_location", "id,service_id,location_id,description"),
    ADDRESS(
            "addresses",
            "id,location_id,attention,address_1,address_2,city,region,state_province,postal_code,country,address_type"),
    PHONE(
            "phones",
            "id,location_id,service_id,organization_id,contact_id,service_at_location_id,number,extension,type,description"),
    CONTACT("contacts", "id,organization_id,service_id,service_at_location_id,location_id,name,title,department,email"),
    SCHEDULE(
            "schedules",
            "id,service_id,location_id,service_at_location_id,valid_from,valid_to,dtstart,timezone,until,count,wkst,freq,interval,"
                    + "byday,byweekno,bymonthday,byyearday,description,opens_at,closes_at,schedule_link,attending_type,notes"),
    LANGUAGE("languages", "id,service_id,location_id,phone_id,name,code,note"),
    SERVICE_AREA("service_areas", "id,service_id,name,description,extent,extent_type,uri");

    private final String file;
    private final List<String> columns;

    HsdsTable(String file, String columns) {
        this.file = file;
        this.columns = Arrays.asList(columns.split(","));
    }

    /** The name of its file in a package, without its ending. */
    public String file() {
        return file;
    }

    public List<String> columns() {
        return columns;
    }
}
