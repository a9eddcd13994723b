insert into weeks
select ?, Advertiser_ID, coalesce(Election_Cycle, '-'), Week_Start_Date, Spend_USD * 1000000
from read_csv(?, header = true, types = {'Week_Start_Date': 'DATE', 'Spend_USD': 'BIGINT'})
