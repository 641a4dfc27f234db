-- An auditor looks for the exchange of a message by the id alone.
create index message_by_message_id on case_message (message_id);
