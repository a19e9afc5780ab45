-- The letters of one citizen, for his sheet.
create index mail_begun_request_citizen on mail_begun_request (citizen, mail_id) where citizen is not null;
