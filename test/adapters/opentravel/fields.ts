/** What the conformance suite must know of the fields of OpenTravel, the same for every partner (conformance-subject.ts explains both lists). */

export const enumerations = [
  '@Status', '@TransmissionType', '@FuelType', '@DriveType', '@VehicleCategory', '@Size', '@RateQualifier', '@CounterLocation', '@Location', '@DistUnitName',
  '@VehiclePeriodUnitName', '@EquipType', '@AtAirport', '@CodeContext', '@RuleType',
]

export const essentials = [
  'OTA_VehAvailRateRS', 'OTA_VehLocDetailRS', 'LocationDetail', 'Success', 'VehAvailRSCore', 'VehVendorAvails', 'VehVendorAvail', 'VehAvails', 'VehAvail', 'VehAvailCore',
  'VehAvailInfo', 'PaymentRules', 'PaymentRule', '@PaymentType', 'Vendor', '@Code', '@CompanyShortName', 'Info', 'LocationDetails', 'VendorLocation', 'DropOffLocation',
  '@ExtendedLocationCode', '@Name', 'Vehicle', 'VehMakeModel', 'RentalRate', 'VehicleCharges', 'VehicleCharge', 'Fees', 'Fee', '@Amount', '@CurrencyCode', '@Purpose',
  '@IncludedInRate', '@IncludedInEstTotalInd', 'TotalCharge', '@RateTotalAmount', '@EstimatedTotalAmount', 'Reference', '@Type', '@ID', '@ID_Context', '@DateTime',
]
