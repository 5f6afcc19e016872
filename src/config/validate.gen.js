/* oxlint-disable */
import _m0 from "ajv/dist/runtime/ucs2length.js";

export const file = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,"properties":{"version":{"const":1},"fleet":{"type":"string","anyOf":[{"pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"application":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"region":{"anyOf":[{"enum":["us","eu"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}}},"domains":{"type":"array","minItems":1,"items":{"type":"string","anyOf":[{"pattern":"^[^\\s@/]+\\.[^\\s@/]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"quotas":{"type":"object","additionalProperties":false,"properties":{"accounts":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"rules":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"lists":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"settings":{"type":"object","additionalProperties":false,"properties":{"max_deletes":{"anyOf":[{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},{"type":"string","anyOf":[{"pattern":"^(100|[1-9]?[0-9])%$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}]},"retire":{"type":"object","additionalProperties":false,"required":["workspace","days"],"properties":{"workspace":{"type":"string","minLength":1},"days":{"anyOf":[{"type":"integer","minimum":1,"maximum":3650},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}}}},"protect":{"type":"array","items":{"type":"string","anyOf":[{"pattern":"^.*/.*$","maxLength":512},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"moved":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","anyOf":[{"pattern":"^(list|rule|policy|workspace)/.+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"to":{"type":"string","anyOf":[{"pattern":"^(list|rule|policy|workspace)/.+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}}}},"absent":{"type":"array","items":{"type":"string","anyOf":[{"pattern":"^(list|rule|policy|workspace|account)/.+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"include":{"type":"array","items":{"type":"string","minLength":1}},"vars":{"type":"object","propertyNames":{"pattern":"^[A-Za-z][A-Za-z0-9_]*$"},"additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}},"tenants":{"anyOf":[{"type":"array","items":{"anyOf":[{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]},{"type":"object","required":["slug"],"properties":{"slug":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}},"additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1}}}]}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1}}}]},"lists":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["type"],"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"description":{"type":"string"},"type":{"anyOf":[{"enum":["domain","tld","address"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"items":{"anyOf":[{"type":"array","items":{"type":"string","anyOf":[{"minLength":1,"maxLength":500},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},{"type":"object","additionalProperties":false,"required":["file"],"properties":{"file":{"type":"string","minLength":1}}}]},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}},"rules":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"required":["match","actions"],"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"description":{"type":"string"},"priority":{"anyOf":[{"type":"integer","minimum":0,"maximum":1000},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"enabled":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"trigger":{"anyOf":[{"enum":["inbound","outbound"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"match":{"type":"object","required":["conditions"],"additionalProperties":false,"properties":{"operator":{"anyOf":[{"enum":["all","any"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"conditions":{"type":"array","minItems":1,"items":{"type":"object","required":["field","operator","value"],"additionalProperties":false,"properties":{"field":{"anyOf":[{"enum":["from.address","from.domain","from.tld","recipient.address","recipient.domain","recipient.tld","outbound.type"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"operator":{"anyOf":[{"enum":["is","is_not","contains","in_list"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"value":{"anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]}}}}}},"actions":{"type":"array","minItems":1,"items":{"type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"anyOf":[{"enum":["block","mark_as_spam","assign_to_folder","mark_as_read","mark_as_starred","archive","trash"]},{"type":"string","pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"value":{"type":"string","minLength":1}}}},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}},"policies":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"limits":{"type":"object","additionalProperties":false,"properties":{"limit_attachment_size_limit":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_attachment_count_limit":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_attachment_allowed_types":{"type":"array","items":{"type":"string","anyOf":[{"pattern":"^[^\\s/]+/[^\\s/]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]}},"limit_size_total_mime":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_storage_total":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_count_daily_message_received":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_count_daily_email_sent":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_inbox_retention_period":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"limit_spam_retention_period":{"anyOf":[{"type":"integer","minimum":-1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"spam_detection":{"type":"object","additionalProperties":false,"properties":{"use_list_dnsbl":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"use_header_anomaly_detection":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"spam_sensitivity":{"anyOf":[{"type":"number","minimum":0.1,"maximum":5},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"options":{"type":"object","additionalProperties":false,"properties":{"additional_folders":{"type":"array","items":{"type":"string","minLength":1}},"use_cidr_aliasing":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}},"workspaces":{"type":"object","propertyNames":{"minLength":1},"additionalProperties":{"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"domain":{"type":"string","anyOf":[{"minLength":1,"maxLength":253,"pattern":"^\\S+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"auto_group":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}},"default_workspace":{"type":"object","additionalProperties":false,"properties":{"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}}}},"accounts":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["email"],"properties":{"email":{"type":"string","anyOf":[{"maxLength":254,"pattern":"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"name":{"type":"string","anyOf":[{"minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"workspace":{"type":"string","minLength":1},"app_password":{"anyOf":[{"type":"object","required":["env"],"additionalProperties":false,"properties":{"env":{"type":"string","anyOf":[{"pattern":"^FLEET_[A-Za-z0-9_]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"key":{"type":"string","minLength":1},"version":{"anyOf":[{"type":"integer","minimum":1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}},{"type":"object","required":["derive"],"additionalProperties":false,"properties":{"derive":{"type":"string","anyOf":[{"pattern":"^FLEET_[A-Za-z0-9_]+$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"version":{"anyOf":[{"type":"integer","minimum":1},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]}}}]},"id":{"type":"string","anyOf":[{"pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},{"pattern":"\\{[A-Za-z][A-Za-z0-9_]*\\}"}]},"protect":{"anyOf":[{"type":"boolean"},{"type":"string","pattern":"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"}]},"for_each":{"const":"tenants"},"where":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"},{"type":"array","minItems":1,"items":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}]}}}}}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = (_m0.default ?? _m0);
const pattern4 = new RegExp("^[a-z0-9][a-z0-9-]{0,62}$", "u");
const pattern5 = new RegExp("\\{[A-Za-z][A-Za-z0-9_]*\\}", "u");
const pattern6 = new RegExp("^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$", "u");
const pattern9 = new RegExp("^[^\\s@/]+\\.[^\\s@/]+$", "u");
const pattern11 = new RegExp("^\\{[A-Za-z][A-Za-z0-9_]*\\}$", "u");
const pattern15 = new RegExp("^(100|[1-9]?[0-9])%$", "u");
const pattern18 = new RegExp("^.*/.*$", "u");
const pattern20 = new RegExp("^(list|rule|policy|workspace)/.+$", "u");
const pattern24 = new RegExp("^(list|rule|policy|workspace|account)/.+$", "u");
const pattern26 = new RegExp("^[A-Za-z][A-Za-z0-9_]*$", "u");
const pattern27 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f]+$", "u");
const pattern50 = new RegExp("^[^\\s/]+/[^\\s/]+$", "u");
const pattern67 = new RegExp("^\\S+$", "u");
const pattern73 = new RegExp("^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$", "u");
const pattern77 = new RegExp("^FLEET_[A-Za-z0-9_]+$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.version !== undefined){
if(1 !== data.version){
const err1 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.fleet !== undefined){
let data1 = data.fleet;
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs5 = errors;
let valid1 = false;
const _errs6 = errors;
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err3 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
const _errs7 = errors;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const err5 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.application !== undefined){
let data2 = data.application;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!((key1 === "id") || (key1 === "region"))){
const err6 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data2.id !== undefined){
let data3 = data2.id;
if(typeof data3 !== "string"){
const err7 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const _errs13 = errors;
let valid3 = false;
const _errs14 = errors;
if(typeof data3 === "string"){
if(!pattern6.test(data3)){
const err8 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid1 = _errs14 === errors;
valid3 = valid3 || _valid1;
const _errs15 = errors;
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err9 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid1 = _errs15 === errors;
valid3 = valid3 || _valid1;
if(!valid3){
const err10 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
if(data2.region !== undefined){
let data4 = data2.region;
const _errs17 = errors;
let valid4 = false;
const _errs18 = errors;
if(!((data4 === "us") || (data4 === "eu"))){
const err11 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.application.properties.region.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid2 = _errs18 === errors;
valid4 = valid4 || _valid2;
const _errs19 = errors;
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err12 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid2 = _errs19 === errors;
valid4 = valid4 || _valid2;
if(!valid4){
const err14 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.domains !== undefined){
let data5 = data.domains;
if(Array.isArray(data5)){
if(data5.length < 1){
const err16 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 !== "string"){
const err17 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const _errs25 = errors;
let valid7 = false;
const _errs26 = errors;
if(typeof data6 === "string"){
if(!pattern9.test(data6)){
const err18 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s@/]+\\.[^\\s@/]+$"},message:"must match pattern \""+"^[^\\s@/]+\\.[^\\s@/]+$"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
var _valid3 = _errs26 === errors;
valid7 = valid7 || _valid3;
const _errs27 = errors;
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err19 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
var _valid3 = _errs27 === errors;
valid7 = valid7 || _valid3;
if(!valid7){
const err20 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.quotas !== undefined){
let data7 = data.quotas;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
if(!(((key2 === "accounts") || (key2 === "rules")) || (key2 === "lists"))){
const err22 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data7.accounts !== undefined){
let data8 = data7.accounts;
const _errs32 = errors;
let valid9 = false;
const _errs33 = errors;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err23 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err24 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
var _valid4 = _errs33 === errors;
valid9 = valid9 || _valid4;
const _errs35 = errors;
if(typeof data8 === "string"){
if(!pattern11.test(data8)){
const err25 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid4 = _errs35 === errors;
valid9 = valid9 || _valid4;
if(!valid9){
const err27 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(data7.rules !== undefined){
let data9 = data7.rules;
const _errs38 = errors;
let valid10 = false;
const _errs39 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err28 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err29 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
var _valid5 = _errs39 === errors;
valid10 = valid10 || _valid5;
const _errs41 = errors;
if(typeof data9 === "string"){
if(!pattern11.test(data9)){
const err30 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid5 = _errs41 === errors;
valid10 = valid10 || _valid5;
if(!valid10){
const err32 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
else {
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
}
}
if(data7.lists !== undefined){
let data10 = data7.lists;
const _errs44 = errors;
let valid11 = false;
const _errs45 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err33 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
const err34 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
var _valid6 = _errs45 === errors;
valid11 = valid11 || _valid6;
const _errs47 = errors;
if(typeof data10 === "string"){
if(!pattern11.test(data10)){
const err35 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid6 = _errs47 === errors;
valid11 = valid11 || _valid6;
if(!valid11){
const err37 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.settings !== undefined){
let data11 = data.settings;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key3 in data11){
if(!((key3 === "max_deletes") || (key3 === "retire"))){
const err39 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data11.max_deletes !== undefined){
let data12 = data11.max_deletes;
const _errs53 = errors;
let valid13 = false;
const _errs54 = errors;
const _errs55 = errors;
let valid14 = false;
const _errs56 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err40 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
const err41 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
var _valid8 = _errs56 === errors;
valid14 = valid14 || _valid8;
const _errs58 = errors;
if(typeof data12 === "string"){
if(!pattern11.test(data12)){
const err42 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid8 = _errs58 === errors;
valid14 = valid14 || _valid8;
if(!valid14){
const err44 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
errors = _errs55;
if(vErrors !== null){
if(_errs55){
vErrors.length = _errs55;
}
else {
vErrors = null;
}
}
}
var _valid7 = _errs54 === errors;
valid13 = valid13 || _valid7;
const _errs60 = errors;
if(typeof data12 !== "string"){
const err45 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const _errs62 = errors;
let valid15 = false;
const _errs63 = errors;
if(typeof data12 === "string"){
if(!pattern15.test(data12)){
const err46 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(100|[1-9]?[0-9])%$"},message:"must match pattern \""+"^(100|[1-9]?[0-9])%$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
var _valid9 = _errs63 === errors;
valid15 = valid15 || _valid9;
const _errs64 = errors;
if(typeof data12 === "string"){
if(!pattern5.test(data12)){
const err47 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
var _valid9 = _errs64 === errors;
valid15 = valid15 || _valid9;
if(!valid15){
const err48 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
else {
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
}
var _valid7 = _errs60 === errors;
valid13 = valid13 || _valid7;
if(!valid13){
const err49 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
}
}
if(data11.retire !== undefined){
let data13 = data11.retire;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.workspace === undefined){
const err50 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "workspace"},message:"must have required property '"+"workspace"+"'"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data13.days === undefined){
const err51 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "days"},message:"must have required property '"+"days"+"'"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
for(const key4 in data13){
if(!((key4 === "workspace") || (key4 === "days"))){
const err52 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data13.workspace !== undefined){
let data14 = data13.workspace;
if(typeof data14 === "string"){
if(func2(data14) < 1){
const err53 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data13.days !== undefined){
let data15 = data13.days;
const _errs71 = errors;
let valid17 = false;
const _errs72 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
const err55 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 3650 || isNaN(data15)){
const err56 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650},message:"must be <= 3650"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data15 < 1 || isNaN(data15)){
const err57 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
var _valid10 = _errs72 === errors;
valid17 = valid17 || _valid10;
const _errs74 = errors;
if(typeof data15 === "string"){
if(!pattern11.test(data15)){
const err58 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
var _valid10 = _errs74 === errors;
valid17 = valid17 || _valid10;
if(!valid17){
const err60 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
else {
errors = _errs71;
if(vErrors !== null){
if(_errs71){
vErrors.length = _errs71;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err61 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data.protect !== undefined){
let data16 = data.protect;
if(Array.isArray(data16)){
const len1 = data16.length;
for(let i1=0; i1<len1; i1++){
let data17 = data16[i1];
if(typeof data17 !== "string"){
const err63 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const _errs80 = errors;
let valid20 = false;
const _errs81 = errors;
if(typeof data17 === "string"){
if(func2(data17) > 512){
const err64 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!pattern18.test(data17)){
const err65 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^.*/.*$"},message:"must match pattern \""+"^.*/.*$"+"\""};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
var _valid11 = _errs81 === errors;
valid20 = valid20 || _valid11;
const _errs82 = errors;
if(typeof data17 === "string"){
if(!pattern5.test(data17)){
const err66 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
var _valid11 = _errs82 === errors;
valid20 = valid20 || _valid11;
if(!valid20){
const err67 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
else {
errors = _errs80;
if(vErrors !== null){
if(_errs80){
vErrors.length = _errs80;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err68 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.moved !== undefined){
let data18 = data.moved;
if(Array.isArray(data18)){
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
let data19 = data18[i2];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.from === undefined){
const err69 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data19.to === undefined){
const err70 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
for(const key5 in data19){
if(!((key5 === "from") || (key5 === "to"))){
const err71 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data19.from !== undefined){
let data20 = data19.from;
if(typeof data20 !== "string"){
const err72 = {instancePath:instancePath+"/moved/" + i2+"/from",schemaPath:"#/properties/moved/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
const _errs90 = errors;
let valid24 = false;
const _errs91 = errors;
if(typeof data20 === "string"){
if(!pattern20.test(data20)){
const err73 = {instancePath:instancePath+"/moved/" + i2+"/from",schemaPath:"#/properties/moved/items/properties/from/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
var _valid12 = _errs91 === errors;
valid24 = valid24 || _valid12;
const _errs92 = errors;
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err74 = {instancePath:instancePath+"/moved/" + i2+"/from",schemaPath:"#/properties/moved/items/properties/from/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
var _valid12 = _errs92 === errors;
valid24 = valid24 || _valid12;
if(!valid24){
const err75 = {instancePath:instancePath+"/moved/" + i2+"/from",schemaPath:"#/properties/moved/items/properties/from/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
else {
errors = _errs90;
if(vErrors !== null){
if(_errs90){
vErrors.length = _errs90;
}
else {
vErrors = null;
}
}
}
}
if(data19.to !== undefined){
let data21 = data19.to;
if(typeof data21 !== "string"){
const err76 = {instancePath:instancePath+"/moved/" + i2+"/to",schemaPath:"#/properties/moved/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
const _errs95 = errors;
let valid25 = false;
const _errs96 = errors;
if(typeof data21 === "string"){
if(!pattern20.test(data21)){
const err77 = {instancePath:instancePath+"/moved/" + i2+"/to",schemaPath:"#/properties/moved/items/properties/to/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
var _valid13 = _errs96 === errors;
valid25 = valid25 || _valid13;
const _errs97 = errors;
if(typeof data21 === "string"){
if(!pattern5.test(data21)){
const err78 = {instancePath:instancePath+"/moved/" + i2+"/to",schemaPath:"#/properties/moved/items/properties/to/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
var _valid13 = _errs97 === errors;
valid25 = valid25 || _valid13;
if(!valid25){
const err79 = {instancePath:instancePath+"/moved/" + i2+"/to",schemaPath:"#/properties/moved/items/properties/to/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
else {
errors = _errs95;
if(vErrors !== null){
if(_errs95){
vErrors.length = _errs95;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err80 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
}
else {
const err81 = {instancePath:instancePath+"/moved",schemaPath:"#/properties/moved/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data.absent !== undefined){
let data22 = data.absent;
if(Array.isArray(data22)){
const len3 = data22.length;
for(let i3=0; i3<len3; i3++){
let data23 = data22[i3];
if(typeof data23 !== "string"){
const err82 = {instancePath:instancePath+"/absent/" + i3,schemaPath:"#/properties/absent/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
const _errs102 = errors;
let valid28 = false;
const _errs103 = errors;
if(typeof data23 === "string"){
if(!pattern24.test(data23)){
const err83 = {instancePath:instancePath+"/absent/" + i3,schemaPath:"#/properties/absent/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^(list|rule|policy|workspace|account)/.+$"},message:"must match pattern \""+"^(list|rule|policy|workspace|account)/.+$"+"\""};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
var _valid14 = _errs103 === errors;
valid28 = valid28 || _valid14;
const _errs104 = errors;
if(typeof data23 === "string"){
if(!pattern5.test(data23)){
const err84 = {instancePath:instancePath+"/absent/" + i3,schemaPath:"#/properties/absent/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
var _valid14 = _errs104 === errors;
valid28 = valid28 || _valid14;
if(!valid28){
const err85 = {instancePath:instancePath+"/absent/" + i3,schemaPath:"#/properties/absent/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
else {
errors = _errs102;
if(vErrors !== null){
if(_errs102){
vErrors.length = _errs102;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err86 = {instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data.include !== undefined){
let data24 = data.include;
if(Array.isArray(data24)){
const len4 = data24.length;
for(let i4=0; i4<len4; i4++){
let data25 = data24[i4];
if(typeof data25 === "string"){
if(func2(data25) < 1){
const err87 = {instancePath:instancePath+"/include/" + i4,schemaPath:"#/properties/include/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
else {
const err88 = {instancePath:instancePath+"/include/" + i4,schemaPath:"#/properties/include/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/include",schemaPath:"#/properties/include/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.vars !== undefined){
let data26 = data.vars;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key6 in data26){
const _errs111 = errors;
if(typeof key6 === "string"){
if(!pattern26.test(key6)){
const err90 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z][A-Za-z0-9_]*$"},message:"must match pattern \""+"^[A-Za-z][A-Za-z0-9_]*$"+"\"",propertyName:key6};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
var valid31 = _errs111 === errors;
if(!valid31){
const err91 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/propertyNames",keyword:"propertyNames",params:{propertyName: key6},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
for(const key7 in data26){
let data27 = data26[key7];
const _errs114 = errors;
let valid33 = false;
const _errs115 = errors;
if(typeof data27 !== "string"){
const err92 = {instancePath:instancePath+"/vars/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid15 = _errs115 === errors;
valid33 = valid33 || _valid15;
const _errs117 = errors;
if(!((typeof data27 == "number") && (isFinite(data27)))){
const err93 = {instancePath:instancePath+"/vars/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
var _valid15 = _errs117 === errors;
valid33 = valid33 || _valid15;
const _errs119 = errors;
if(typeof data27 !== "boolean"){
const err94 = {instancePath:instancePath+"/vars/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
var _valid15 = _errs119 === errors;
valid33 = valid33 || _valid15;
if(!valid33){
const err95 = {instancePath:instancePath+"/vars/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/vars/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
else {
errors = _errs114;
if(vErrors !== null){
if(_errs114){
vErrors.length = _errs114;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err96 = {instancePath:instancePath+"/vars",schemaPath:"#/properties/vars/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data.tenants !== undefined){
let data28 = data.tenants;
const _errs122 = errors;
let valid34 = false;
const _errs123 = errors;
if(Array.isArray(data28)){
const len5 = data28.length;
for(let i5=0; i5<len5; i5++){
let data29 = data28[i5];
const _errs126 = errors;
let valid37 = false;
const _errs127 = errors;
const _errs128 = errors;
let valid38 = false;
const _errs129 = errors;
if(typeof data29 !== "string"){
const err97 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
var _valid18 = _errs129 === errors;
valid38 = valid38 || _valid18;
const _errs131 = errors;
if(!((typeof data29 == "number") && (isFinite(data29)))){
const err98 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
var _valid18 = _errs131 === errors;
valid38 = valid38 || _valid18;
const _errs133 = errors;
if(typeof data29 !== "boolean"){
const err99 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid18 = _errs133 === errors;
valid38 = valid38 || _valid18;
if(!valid38){
const err100 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/0/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
else {
errors = _errs128;
if(vErrors !== null){
if(_errs128){
vErrors.length = _errs128;
}
else {
vErrors = null;
}
}
}
var _valid17 = _errs127 === errors;
valid37 = valid37 || _valid17;
const _errs135 = errors;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.slug === undefined){
const err101 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/required",keyword:"required",params:{missingProperty: "slug"},message:"must have required property '"+"slug"+"'"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
for(const key8 in data29){
if(!(key8 === "slug")){
let data30 = data29[key8];
const _errs139 = errors;
let valid40 = false;
const _errs140 = errors;
if(typeof data30 !== "string"){
const err102 = {instancePath:instancePath+"/tenants/" + i5+"/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid19 = _errs140 === errors;
valid40 = valid40 || _valid19;
const _errs142 = errors;
if(!((typeof data30 == "number") && (isFinite(data30)))){
const err103 = {instancePath:instancePath+"/tenants/" + i5+"/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
var _valid19 = _errs142 === errors;
valid40 = valid40 || _valid19;
const _errs144 = errors;
if(typeof data30 !== "boolean"){
const err104 = {instancePath:instancePath+"/tenants/" + i5+"/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
var _valid19 = _errs144 === errors;
valid40 = valid40 || _valid19;
if(!valid40){
const err105 = {instancePath:instancePath+"/tenants/" + i5+"/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
else {
errors = _errs139;
if(vErrors !== null){
if(_errs139){
vErrors.length = _errs139;
}
else {
vErrors = null;
}
}
}
}
}
if(data29.slug !== undefined){
let data31 = data29.slug;
const _errs147 = errors;
let valid42 = false;
const _errs148 = errors;
if(typeof data31 !== "string"){
const err106 = {instancePath:instancePath+"/tenants/" + i5+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
var _valid20 = _errs148 === errors;
valid42 = valid42 || _valid20;
const _errs150 = errors;
if(!((typeof data31 == "number") && (isFinite(data31)))){
const err107 = {instancePath:instancePath+"/tenants/" + i5+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
var _valid20 = _errs150 === errors;
valid42 = valid42 || _valid20;
const _errs152 = errors;
if(typeof data31 !== "boolean"){
const err108 = {instancePath:instancePath+"/tenants/" + i5+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
var _valid20 = _errs152 === errors;
valid42 = valid42 || _valid20;
if(!valid42){
const err109 = {instancePath:instancePath+"/tenants/" + i5+"/slug",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/properties/slug/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
else {
errors = _errs147;
if(vErrors !== null){
if(_errs147){
vErrors.length = _errs147;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err110 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid17 = _errs135 === errors;
valid37 = valid37 || _valid17;
if(_valid17){
var props0 = true;
}
const _errs154 = errors;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.file === undefined){
const err111 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
for(const key9 in data29){
if(!(key9 === "file")){
const err112 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data29.file !== undefined){
let data32 = data29.file;
if(typeof data32 === "string"){
if(func2(data32) < 1){
const err113 = {instancePath:instancePath+"/tenants/" + i5+"/file",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/tenants/" + i5+"/file",schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
}
else {
const err115 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
var _valid17 = _errs154 === errors;
valid37 = valid37 || _valid17;
if(_valid17){
if(props0 !== true){
props0 = true;
}
}
if(!valid37){
const err116 = {instancePath:instancePath+"/tenants/" + i5,schemaPath:"#/properties/tenants/anyOf/0/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
else {
errors = _errs126;
if(vErrors !== null){
if(_errs126){
vErrors.length = _errs126;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err117 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
var _valid16 = _errs123 === errors;
valid34 = valid34 || _valid16;
const _errs159 = errors;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.file === undefined){
const err118 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/1/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
for(const key10 in data28){
if(!(key10 === "file")){
const err119 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data28.file !== undefined){
let data33 = data28.file;
if(typeof data33 === "string"){
if(func2(data33) < 1){
const err120 = {instancePath:instancePath+"/tenants/file",schemaPath:"#/properties/tenants/anyOf/1/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/tenants/file",schemaPath:"#/properties/tenants/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
var _valid16 = _errs159 === errors;
valid34 = valid34 || _valid16;
if(!valid34){
const err123 = {instancePath:instancePath+"/tenants",schemaPath:"#/properties/tenants/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
else {
errors = _errs122;
if(vErrors !== null){
if(_errs122){
vErrors.length = _errs122;
}
else {
vErrors = null;
}
}
}
}
if(data.lists !== undefined){
let data34 = data.lists;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
for(const key11 in data34){
const _errs166 = errors;
if(typeof key11 === "string"){
if(func2(key11) < 1){
const err124 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key11};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
var valid45 = _errs166 === errors;
if(!valid45){
const err125 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/propertyNames",keyword:"propertyNames",params:{propertyName: key11},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
for(const key12 in data34){
let data35 = data34[key12];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.type === undefined){
const err126 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
for(const key13 in data35){
if(!((((((((key13 === "name") || (key13 === "description")) || (key13 === "type")) || (key13 === "items")) || (key13 === "id")) || (key13 === "protect")) || (key13 === "for_each")) || (key13 === "where"))){
const err127 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data35.name !== undefined){
let data36 = data35.name;
if(typeof data36 !== "string"){
const err128 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
const _errs173 = errors;
let valid48 = false;
const _errs174 = errors;
if(typeof data36 === "string"){
if(func2(data36) > 256){
const err129 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
if(func2(data36) < 1){
const err130 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if(!pattern27.test(data36)){
const err131 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
var _valid21 = _errs174 === errors;
valid48 = valid48 || _valid21;
const _errs175 = errors;
if(typeof data36 === "string"){
if(!pattern5.test(data36)){
const err132 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
var _valid21 = _errs175 === errors;
valid48 = valid48 || _valid21;
if(!valid48){
const err133 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/lists/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
else {
errors = _errs173;
if(vErrors !== null){
if(_errs173){
vErrors.length = _errs173;
}
else {
vErrors = null;
}
}
}
}
if(data35.description !== undefined){
if(typeof data35.description !== "string"){
const err134 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/lists/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data35.type !== undefined){
let data38 = data35.type;
const _errs179 = errors;
let valid49 = false;
const _errs180 = errors;
if(!(((data38 === "domain") || (data38 === "tld")) || (data38 === "address"))){
const err135 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.lists.additionalProperties.properties.type.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
var _valid22 = _errs180 === errors;
valid49 = valid49 || _valid22;
const _errs181 = errors;
if(typeof data38 === "string"){
if(!pattern5.test(data38)){
const err136 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
var _valid22 = _errs181 === errors;
valid49 = valid49 || _valid22;
if(!valid49){
const err138 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/type",schemaPath:"#/properties/lists/additionalProperties/properties/type/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
else {
errors = _errs179;
if(vErrors !== null){
if(_errs179){
vErrors.length = _errs179;
}
else {
vErrors = null;
}
}
}
}
if(data35.items !== undefined){
let data39 = data35.items;
const _errs184 = errors;
let valid50 = false;
const _errs185 = errors;
if(Array.isArray(data39)){
const len6 = data39.length;
for(let i6=0; i6<len6; i6++){
let data40 = data39[i6];
if(typeof data40 !== "string"){
const err139 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i6,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
const _errs189 = errors;
let valid53 = false;
const _errs190 = errors;
if(typeof data40 === "string"){
if(func2(data40) > 500){
const err140 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i6,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(func2(data40) < 1){
const err141 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i6,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
var _valid24 = _errs190 === errors;
valid53 = valid53 || _valid24;
const _errs191 = errors;
if(typeof data40 === "string"){
if(!pattern5.test(data40)){
const err142 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i6,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
var _valid24 = _errs191 === errors;
valid53 = valid53 || _valid24;
if(!valid53){
const err143 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/" + i6,schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
else {
errors = _errs189;
if(vErrors !== null){
if(_errs189){
vErrors.length = _errs189;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err144 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
var _valid23 = _errs185 === errors;
valid50 = valid50 || _valid23;
const _errs192 = errors;
if(data39 && typeof data39 == "object" && !Array.isArray(data39)){
if(data39.file === undefined){
const err145 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key14 in data39){
if(!(key14 === "file")){
const err146 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data39.file !== undefined){
let data41 = data39.file;
if(typeof data41 === "string"){
if(func2(data41) < 1){
const err147 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/file",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
else {
const err148 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items/file",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
}
else {
const err149 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
var _valid23 = _errs192 === errors;
valid50 = valid50 || _valid23;
if(!valid50){
const err150 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/items",schemaPath:"#/properties/lists/additionalProperties/properties/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
else {
errors = _errs184;
if(vErrors !== null){
if(_errs184){
vErrors.length = _errs184;
}
else {
vErrors = null;
}
}
}
}
if(data35.id !== undefined){
let data42 = data35.id;
if(typeof data42 !== "string"){
const err151 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
const _errs199 = errors;
let valid55 = false;
const _errs200 = errors;
if(typeof data42 === "string"){
if(!pattern6.test(data42)){
const err152 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
var _valid25 = _errs200 === errors;
valid55 = valid55 || _valid25;
const _errs201 = errors;
if(typeof data42 === "string"){
if(!pattern5.test(data42)){
const err153 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
var _valid25 = _errs201 === errors;
valid55 = valid55 || _valid25;
if(!valid55){
const err154 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/lists/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
else {
errors = _errs199;
if(vErrors !== null){
if(_errs199){
vErrors.length = _errs199;
}
else {
vErrors = null;
}
}
}
}
if(data35.protect !== undefined){
let data43 = data35.protect;
const _errs203 = errors;
let valid56 = false;
const _errs204 = errors;
if(typeof data43 !== "boolean"){
const err155 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
var _valid26 = _errs204 === errors;
valid56 = valid56 || _valid26;
const _errs206 = errors;
if(typeof data43 === "string"){
if(!pattern11.test(data43)){
const err156 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
else {
const err157 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
var _valid26 = _errs206 === errors;
valid56 = valid56 || _valid26;
if(!valid56){
const err158 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/lists/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
else {
errors = _errs203;
if(vErrors !== null){
if(_errs203){
vErrors.length = _errs203;
}
else {
vErrors = null;
}
}
}
}
if(data35.for_each !== undefined){
if("tenants" !== data35.for_each){
const err159 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/lists/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
if(data35.where !== undefined){
let data45 = data35.where;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
for(const key15 in data45){
let data46 = data45[key15];
const _errs213 = errors;
let valid58 = false;
const _errs214 = errors;
if(typeof data46 !== "string"){
const err160 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
var _valid27 = _errs214 === errors;
valid58 = valid58 || _valid27;
const _errs216 = errors;
if(!((typeof data46 == "number") && (isFinite(data46)))){
const err161 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
var _valid27 = _errs216 === errors;
valid58 = valid58 || _valid27;
const _errs218 = errors;
if(typeof data46 !== "boolean"){
const err162 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
var _valid27 = _errs218 === errors;
valid58 = valid58 || _valid27;
const _errs220 = errors;
if(Array.isArray(data46)){
if(data46.length < 1){
const err163 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
const len7 = data46.length;
for(let i7=0; i7<len7; i7++){
let data47 = data46[i7];
const _errs223 = errors;
let valid61 = false;
const _errs224 = errors;
if(typeof data47 !== "string"){
const err164 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
var _valid28 = _errs224 === errors;
valid61 = valid61 || _valid28;
const _errs226 = errors;
if(!((typeof data47 == "number") && (isFinite(data47)))){
const err165 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
var _valid28 = _errs226 === errors;
valid61 = valid61 || _valid28;
const _errs228 = errors;
if(typeof data47 !== "boolean"){
const err166 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
var _valid28 = _errs228 === errors;
valid61 = valid61 || _valid28;
if(!valid61){
const err167 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i7,schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
else {
errors = _errs223;
if(vErrors !== null){
if(_errs223){
vErrors.length = _errs223;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err168 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
var _valid27 = _errs220 === errors;
valid58 = valid58 || _valid27;
if(!valid58){
const err169 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key15.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
else {
errors = _errs213;
if(vErrors !== null){
if(_errs213){
vErrors.length = _errs213;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err170 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/lists/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
}
else {
const err171 = {instancePath:instancePath+"/lists/" + key12.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lists/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
}
else {
const err172 = {instancePath:instancePath+"/lists",schemaPath:"#/properties/lists/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
if(data.rules !== undefined){
let data48 = data.rules;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
for(const key16 in data48){
const _errs232 = errors;
if(typeof key16 === "string"){
if(func2(key16) < 1){
const err173 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key16};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
var valid62 = _errs232 === errors;
if(!valid62){
const err174 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames",keyword:"propertyNames",params:{propertyName: key16},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
for(const key17 in data48){
let data49 = data48[key17];
if(data49 && typeof data49 == "object" && !Array.isArray(data49)){
if(data49.match === undefined){
const err175 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
if(data49.actions === undefined){
const err176 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/required",keyword:"required",params:{missingProperty: "actions"},message:"must have required property '"+"actions"+"'"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
for(const key18 in data49){
if(!(func1.call(schema31.properties.rules.additionalProperties.properties, key18))){
const err177 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data49.name !== undefined){
let data50 = data49.name;
if(typeof data50 !== "string"){
const err178 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
const _errs239 = errors;
let valid65 = false;
const _errs240 = errors;
if(typeof data50 === "string"){
if(func2(data50) > 256){
const err179 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
if(func2(data50) < 1){
const err180 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
if(!pattern27.test(data50)){
const err181 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
var _valid29 = _errs240 === errors;
valid65 = valid65 || _valid29;
const _errs241 = errors;
if(typeof data50 === "string"){
if(!pattern5.test(data50)){
const err182 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
var _valid29 = _errs241 === errors;
valid65 = valid65 || _valid29;
if(!valid65){
const err183 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/rules/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
else {
errors = _errs239;
if(vErrors !== null){
if(_errs239){
vErrors.length = _errs239;
}
else {
vErrors = null;
}
}
}
}
if(data49.description !== undefined){
if(typeof data49.description !== "string"){
const err184 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/description",schemaPath:"#/properties/rules/additionalProperties/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
if(data49.priority !== undefined){
let data52 = data49.priority;
const _errs245 = errors;
let valid66 = false;
const _errs246 = errors;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err185 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 1000 || isNaN(data52)){
const err186 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data52 < 0 || isNaN(data52)){
const err187 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
var _valid30 = _errs246 === errors;
valid66 = valid66 || _valid30;
const _errs248 = errors;
if(typeof data52 === "string"){
if(!pattern11.test(data52)){
const err188 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
}
else {
const err189 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
var _valid30 = _errs248 === errors;
valid66 = valid66 || _valid30;
if(!valid66){
const err190 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/priority",schemaPath:"#/properties/rules/additionalProperties/properties/priority/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
else {
errors = _errs245;
if(vErrors !== null){
if(_errs245){
vErrors.length = _errs245;
}
else {
vErrors = null;
}
}
}
}
if(data49.enabled !== undefined){
let data53 = data49.enabled;
const _errs251 = errors;
let valid67 = false;
const _errs252 = errors;
if(typeof data53 !== "boolean"){
const err191 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
var _valid31 = _errs252 === errors;
valid67 = valid67 || _valid31;
const _errs254 = errors;
if(typeof data53 === "string"){
if(!pattern11.test(data53)){
const err192 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
else {
const err193 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
var _valid31 = _errs254 === errors;
valid67 = valid67 || _valid31;
if(!valid67){
const err194 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/enabled",schemaPath:"#/properties/rules/additionalProperties/properties/enabled/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
else {
errors = _errs251;
if(vErrors !== null){
if(_errs251){
vErrors.length = _errs251;
}
else {
vErrors = null;
}
}
}
}
if(data49.trigger !== undefined){
let data54 = data49.trigger;
const _errs257 = errors;
let valid68 = false;
const _errs258 = errors;
if(!((data54 === "inbound") || (data54 === "outbound"))){
const err195 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.trigger.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
var _valid32 = _errs258 === errors;
valid68 = valid68 || _valid32;
const _errs259 = errors;
if(typeof data54 === "string"){
if(!pattern5.test(data54)){
const err196 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
else {
const err197 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
var _valid32 = _errs259 === errors;
valid68 = valid68 || _valid32;
if(!valid68){
const err198 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/trigger",schemaPath:"#/properties/rules/additionalProperties/properties/trigger/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
else {
errors = _errs257;
if(vErrors !== null){
if(_errs257){
vErrors.length = _errs257;
}
else {
vErrors = null;
}
}
}
}
if(data49.match !== undefined){
let data55 = data49.match;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.conditions === undefined){
const err199 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",schemaPath:"#/properties/rules/additionalProperties/properties/match/required",keyword:"required",params:{missingProperty: "conditions"},message:"must have required property '"+"conditions"+"'"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
for(const key19 in data55){
if(!((key19 === "operator") || (key19 === "conditions"))){
const err200 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",schemaPath:"#/properties/rules/additionalProperties/properties/match/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
if(data55.operator !== undefined){
let data56 = data55.operator;
const _errs265 = errors;
let valid70 = false;
const _errs266 = errors;
if(!((data56 === "all") || (data56 === "any"))){
const err201 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.match.properties.operator.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
var _valid33 = _errs266 === errors;
valid70 = valid70 || _valid33;
const _errs267 = errors;
if(typeof data56 === "string"){
if(!pattern5.test(data56)){
const err202 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
else {
const err203 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
var _valid33 = _errs267 === errors;
valid70 = valid70 || _valid33;
if(!valid70){
const err204 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/operator/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
else {
errors = _errs265;
if(vErrors !== null){
if(_errs265){
vErrors.length = _errs265;
}
else {
vErrors = null;
}
}
}
}
if(data55.conditions !== undefined){
let data57 = data55.conditions;
if(Array.isArray(data57)){
if(data57.length < 1){
const err205 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
const len8 = data57.length;
for(let i8=0; i8<len8; i8++){
let data58 = data57[i8];
if(data58 && typeof data58 == "object" && !Array.isArray(data58)){
if(data58.field === undefined){
const err206 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(data58.operator === undefined){
const err207 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data58.value === undefined){
const err208 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
for(const key20 in data58){
if(!(((key20 === "field") || (key20 === "operator")) || (key20 === "value"))){
const err209 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data58.field !== undefined){
let data59 = data58.field;
const _errs275 = errors;
let valid74 = false;
const _errs276 = errors;
if(!(((((((data59 === "from.address") || (data59 === "from.domain")) || (data59 === "from.tld")) || (data59 === "recipient.address")) || (data59 === "recipient.domain")) || (data59 === "recipient.tld")) || (data59 === "outbound.type"))){
const err210 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.match.properties.conditions.items.properties.field.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
var _valid34 = _errs276 === errors;
valid74 = valid74 || _valid34;
const _errs277 = errors;
if(typeof data59 === "string"){
if(!pattern5.test(data59)){
const err211 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
var _valid34 = _errs277 === errors;
valid74 = valid74 || _valid34;
if(!valid74){
const err213 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/field",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/field/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
else {
errors = _errs275;
if(vErrors !== null){
if(_errs275){
vErrors.length = _errs275;
}
else {
vErrors = null;
}
}
}
}
if(data58.operator !== undefined){
let data60 = data58.operator;
const _errs280 = errors;
let valid75 = false;
const _errs281 = errors;
if(!((((data60 === "is") || (data60 === "is_not")) || (data60 === "contains")) || (data60 === "in_list"))){
const err214 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.match.properties.conditions.items.properties.operator.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
var _valid35 = _errs281 === errors;
valid75 = valid75 || _valid35;
const _errs282 = errors;
if(typeof data60 === "string"){
if(!pattern5.test(data60)){
const err215 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
else {
const err216 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
var _valid35 = _errs282 === errors;
valid75 = valid75 || _valid35;
if(!valid75){
const err217 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/operator",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/operator/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
else {
errors = _errs280;
if(vErrors !== null){
if(_errs280){
vErrors.length = _errs280;
}
else {
vErrors = null;
}
}
}
}
if(data58.value !== undefined){
let data61 = data58.value;
const _errs285 = errors;
let valid76 = false;
const _errs286 = errors;
if(typeof data61 === "string"){
if(func2(data61) < 1){
const err218 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
var _valid36 = _errs286 === errors;
valid76 = valid76 || _valid36;
const _errs288 = errors;
if(Array.isArray(data61)){
if(data61.length < 1){
const err220 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
const len9 = data61.length;
for(let i9=0; i9<len9; i9++){
let data62 = data61[i9];
if(typeof data62 === "string"){
if(func2(data62) < 1){
const err221 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/value/" + i9,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
else {
const err222 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/value/" + i9,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
var _valid36 = _errs288 === errors;
valid76 = valid76 || _valid36;
if(!valid76){
const err224 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/properties/value/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
else {
errors = _errs285;
if(vErrors !== null){
if(_errs285){
vErrors.length = _errs285;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err225 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions/" + i8,schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
else {
const err226 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match/conditions",schemaPath:"#/properties/rules/additionalProperties/properties/match/properties/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
else {
const err227 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/match",schemaPath:"#/properties/rules/additionalProperties/properties/match/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data49.actions !== undefined){
let data63 = data49.actions;
if(Array.isArray(data63)){
if(data63.length < 1){
const err228 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions",schemaPath:"#/properties/rules/additionalProperties/properties/actions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
const len10 = data63.length;
for(let i10=0; i10<len10; i10++){
let data64 = data63[i10];
if(data64 && typeof data64 == "object" && !Array.isArray(data64)){
if(data64.type === undefined){
const err229 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10,schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
for(const key21 in data64){
if(!((key21 === "type") || (key21 === "value"))){
const err230 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10,schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data64.type !== undefined){
let data65 = data64.type;
const _errs298 = errors;
let valid82 = false;
const _errs299 = errors;
if(!(((((((data65 === "block") || (data65 === "mark_as_spam")) || (data65 === "assign_to_folder")) || (data65 === "mark_as_read")) || (data65 === "mark_as_starred")) || (data65 === "archive")) || (data65 === "trash"))){
const err231 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf/0/enum",keyword:"enum",params:{allowedValues: schema31.properties.rules.additionalProperties.properties.actions.items.properties.type.anyOf[0].enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
var _valid37 = _errs299 === errors;
valid82 = valid82 || _valid37;
const _errs300 = errors;
if(typeof data65 === "string"){
if(!pattern5.test(data65)){
const err232 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
else {
const err233 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
var _valid37 = _errs300 === errors;
valid82 = valid82 || _valid37;
if(!valid82){
const err234 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10+"/type",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/type/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
else {
errors = _errs298;
if(vErrors !== null){
if(_errs298){
vErrors.length = _errs298;
}
else {
vErrors = null;
}
}
}
}
if(data64.value !== undefined){
let data66 = data64.value;
if(typeof data66 === "string"){
if(func2(data66) < 1){
const err235 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
else {
const err236 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10+"/value",schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions/" + i10,schemaPath:"#/properties/rules/additionalProperties/properties/actions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
else {
const err238 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/actions",schemaPath:"#/properties/rules/additionalProperties/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
}
if(data49.id !== undefined){
let data67 = data49.id;
if(typeof data67 !== "string"){
const err239 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
const _errs306 = errors;
let valid83 = false;
const _errs307 = errors;
if(typeof data67 === "string"){
if(!pattern6.test(data67)){
const err240 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
var _valid38 = _errs307 === errors;
valid83 = valid83 || _valid38;
const _errs308 = errors;
if(typeof data67 === "string"){
if(!pattern5.test(data67)){
const err241 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
var _valid38 = _errs308 === errors;
valid83 = valid83 || _valid38;
if(!valid83){
const err242 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/rules/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
else {
errors = _errs306;
if(vErrors !== null){
if(_errs306){
vErrors.length = _errs306;
}
else {
vErrors = null;
}
}
}
}
if(data49.protect !== undefined){
let data68 = data49.protect;
const _errs310 = errors;
let valid84 = false;
const _errs311 = errors;
if(typeof data68 !== "boolean"){
const err243 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
var _valid39 = _errs311 === errors;
valid84 = valid84 || _valid39;
const _errs313 = errors;
if(typeof data68 === "string"){
if(!pattern11.test(data68)){
const err244 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
else {
const err245 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
var _valid39 = _errs313 === errors;
valid84 = valid84 || _valid39;
if(!valid84){
const err246 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/rules/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
else {
errors = _errs310;
if(vErrors !== null){
if(_errs310){
vErrors.length = _errs310;
}
else {
vErrors = null;
}
}
}
}
if(data49.for_each !== undefined){
if("tenants" !== data49.for_each){
const err247 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/rules/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
if(data49.where !== undefined){
let data70 = data49.where;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
for(const key22 in data70){
let data71 = data70[key22];
const _errs320 = errors;
let valid86 = false;
const _errs321 = errors;
if(typeof data71 !== "string"){
const err248 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
var _valid40 = _errs321 === errors;
valid86 = valid86 || _valid40;
const _errs323 = errors;
if(!((typeof data71 == "number") && (isFinite(data71)))){
const err249 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
var _valid40 = _errs323 === errors;
valid86 = valid86 || _valid40;
const _errs325 = errors;
if(typeof data71 !== "boolean"){
const err250 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
var _valid40 = _errs325 === errors;
valid86 = valid86 || _valid40;
const _errs327 = errors;
if(Array.isArray(data71)){
if(data71.length < 1){
const err251 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
const len11 = data71.length;
for(let i11=0; i11<len11; i11++){
let data72 = data71[i11];
const _errs330 = errors;
let valid89 = false;
const _errs331 = errors;
if(typeof data72 !== "string"){
const err252 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
var _valid41 = _errs331 === errors;
valid89 = valid89 || _valid41;
const _errs333 = errors;
if(!((typeof data72 == "number") && (isFinite(data72)))){
const err253 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
var _valid41 = _errs333 === errors;
valid89 = valid89 || _valid41;
const _errs335 = errors;
if(typeof data72 !== "boolean"){
const err254 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
var _valid41 = _errs335 === errors;
valid89 = valid89 || _valid41;
if(!valid89){
const err255 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i11,schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
else {
errors = _errs330;
if(vErrors !== null){
if(_errs330){
vErrors.length = _errs330;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err256 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
var _valid40 = _errs327 === errors;
valid86 = valid86 || _valid40;
if(!valid86){
const err257 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key22.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
else {
errors = _errs320;
if(vErrors !== null){
if(_errs320){
vErrors.length = _errs320;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err258 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/rules/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
}
}
else {
const err259 = {instancePath:instancePath+"/rules/" + key17.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/rules/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
}
}
else {
const err260 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data.policies !== undefined){
let data73 = data.policies;
if(data73 && typeof data73 == "object" && !Array.isArray(data73)){
for(const key23 in data73){
const _errs339 = errors;
if(typeof key23 === "string"){
if(func2(key23) < 1){
const err261 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key23};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
}
var valid90 = _errs339 === errors;
if(!valid90){
const err262 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/propertyNames",keyword:"propertyNames",params:{propertyName: key23},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
}
for(const key24 in data73){
let data74 = data73[key24];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key25 in data74){
if(!((((((((key25 === "name") || (key25 === "limits")) || (key25 === "spam_detection")) || (key25 === "options")) || (key25 === "id")) || (key25 === "protect")) || (key25 === "for_each")) || (key25 === "where"))){
const err263 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key25},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
if(data74.name !== undefined){
let data75 = data74.name;
if(typeof data75 !== "string"){
const err264 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
const _errs346 = errors;
let valid93 = false;
const _errs347 = errors;
if(typeof data75 === "string"){
if(func2(data75) > 256){
const err265 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
if(func2(data75) < 1){
const err266 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
if(!pattern27.test(data75)){
const err267 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
var _valid42 = _errs347 === errors;
valid93 = valid93 || _valid42;
const _errs348 = errors;
if(typeof data75 === "string"){
if(!pattern5.test(data75)){
const err268 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
}
var _valid42 = _errs348 === errors;
valid93 = valid93 || _valid42;
if(!valid93){
const err269 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/policies/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
else {
errors = _errs346;
if(vErrors !== null){
if(_errs346){
vErrors.length = _errs346;
}
else {
vErrors = null;
}
}
}
}
if(data74.limits !== undefined){
let data76 = data74.limits;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
for(const key26 in data76){
if(!(func1.call(schema31.properties.policies.additionalProperties.properties.limits.properties, key26))){
const err270 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/policies/additionalProperties/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key26},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
if(data76.limit_attachment_size_limit !== undefined){
let data77 = data76.limit_attachment_size_limit;
const _errs353 = errors;
let valid95 = false;
const _errs354 = errors;
if(!(((typeof data77 == "number") && (!(data77 % 1) && !isNaN(data77))) && (isFinite(data77)))){
const err271 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
if((typeof data77 == "number") && (isFinite(data77))){
if(data77 < 0 || isNaN(data77)){
const err272 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
var _valid43 = _errs354 === errors;
valid95 = valid95 || _valid43;
const _errs356 = errors;
if(typeof data77 === "string"){
if(!pattern11.test(data77)){
const err273 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
else {
const err274 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
var _valid43 = _errs356 === errors;
valid95 = valid95 || _valid43;
if(!valid95){
const err275 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_size_limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
else {
errors = _errs353;
if(vErrors !== null){
if(_errs353){
vErrors.length = _errs353;
}
else {
vErrors = null;
}
}
}
}
if(data76.limit_attachment_count_limit !== undefined){
let data78 = data76.limit_attachment_count_limit;
const _errs359 = errors;
let valid96 = false;
const _errs360 = errors;
if(!(((typeof data78 == "number") && (!(data78 % 1) && !isNaN(data78))) && (isFinite(data78)))){
const err276 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if((typeof data78 == "number") && (isFinite(data78))){
if(data78 < 0 || isNaN(data78)){
const err277 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
}
var _valid44 = _errs360 === errors;
valid96 = valid96 || _valid44;
const _errs362 = errors;
if(typeof data78 === "string"){
if(!pattern11.test(data78)){
const err278 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
else {
const err279 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
var _valid44 = _errs362 === errors;
valid96 = valid96 || _valid44;
if(!valid96){
const err280 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_count_limit/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
else {
errors = _errs359;
if(vErrors !== null){
if(_errs359){
vErrors.length = _errs359;
}
else {
vErrors = null;
}
}
}
}
if(data76.limit_attachment_allowed_types !== undefined){
let data79 = data76.limit_attachment_allowed_types;
if(Array.isArray(data79)){
const len12 = data79.length;
for(let i12=0; i12<len12; i12++){
let data80 = data79[i12];
if(typeof data80 !== "string"){
const err281 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i12,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
const _errs368 = errors;
let valid99 = false;
const _errs369 = errors;
if(typeof data80 === "string"){
if(!pattern50.test(data80)){
const err282 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i12,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s/]+/[^\\s/]+$"},message:"must match pattern \""+"^[^\\s/]+/[^\\s/]+$"+"\""};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
var _valid45 = _errs369 === errors;
valid99 = valid99 || _valid45;
const _errs370 = errors;
if(typeof data80 === "string"){
if(!pattern5.test(data80)){
const err283 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i12,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
var _valid45 = _errs370 === errors;
valid99 = valid99 || _valid45;
if(!valid99){
const err284 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types/" + i12,schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
else {
errors = _errs368;
if(vErrors !== null){
if(_errs368){
vErrors.length = _errs368;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err285 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_attachment_allowed_types",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_attachment_allowed_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
}
if(data76.limit_size_total_mime !== undefined){
let data81 = data76.limit_size_total_mime;
const _errs372 = errors;
let valid100 = false;
const _errs373 = errors;
if(!(((typeof data81 == "number") && (!(data81 % 1) && !isNaN(data81))) && (isFinite(data81)))){
const err286 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
if((typeof data81 == "number") && (isFinite(data81))){
if(data81 < 0 || isNaN(data81)){
const err287 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
var _valid46 = _errs373 === errors;
valid100 = valid100 || _valid46;
const _errs375 = errors;
if(typeof data81 === "string"){
if(!pattern11.test(data81)){
const err288 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
else {
const err289 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
var _valid46 = _errs375 === errors;
valid100 = valid100 || _valid46;
if(!valid100){
const err290 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_size_total_mime",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_size_total_mime/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
else {
errors = _errs372;
if(vErrors !== null){
if(_errs372){
vErrors.length = _errs372;
}
else {
vErrors = null;
}
}
}
}
if(data76.limit_storage_total !== undefined){
let data82 = data76.limit_storage_total;
const _errs378 = errors;
let valid101 = false;
const _errs379 = errors;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
const err291 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 < -1 || isNaN(data82)){
const err292 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
var _valid47 = _errs379 === errors;
valid101 = valid101 || _valid47;
const _errs381 = errors;
if(typeof data82 === "string"){
if(!pattern11.test(data82)){
const err293 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
var _valid47 = _errs381 === errors;
valid101 = valid101 || _valid47;
if(!valid101){
const err295 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_storage_total",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_storage_total/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
else {
errors = _errs378;
if(vErrors !== null){
if(_errs378){
vErrors.length = _errs378;
}
else {
vErrors = null;
}
}
}
}
if(data76.limit_count_daily_message_received !== undefined){
let data83 = data76.limit_count_daily_message_received;
const _errs384 = errors;
let valid102 = false;
const _errs385 = errors;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
const err296 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 < -1 || isNaN(data83)){
const err297 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
}
var _valid48 = _errs385 === errors;
valid102 = valid102 || _valid48;
const _errs387 = errors;
if(typeof data83 === "string"){
if(!pattern11.test(data83)){
const err298 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
else {
const err299 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
var _valid48 = _errs387 === errors;
valid102 = valid102 || _valid48;
if(!valid102){
const err300 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_message_received/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
else {
errors = _errs384;
if(vErrors !== null){
if(_errs384){
vErrors.length = _errs384;
}
else {
vErrors = null;
}
}
}
}
if(data76.limit_count_daily_email_sent !== undefined){
let data84 = data76.limit_count_daily_email_sent;
const _errs390 = errors;
let valid103 = false;
const _errs391 = errors;
if(!(((typeof data84 == "number") && (!(data84 % 1) && !isNaN(data84))) && (isFinite(data84)))){
const err301 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if((typeof data84 == "number") && (isFinite(data84))){
if(data84 < -1 || isNaN(data84)){
const err302 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
}
var _valid49 = _errs391 === errors;
valid103 = valid103 || _valid49;
const _errs393 = errors;
if(typeof data84 === "string"){
if(!pattern11.test(data84)){
const err303 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
else {
const err304 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
var _valid49 = _errs393 === errors;
valid103 = valid103 || _valid49;
if(!valid103){
const err305 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_count_daily_email_sent/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
else {
errors = _errs390;
if(vErrors !== null){
if(_errs390){
vErrors.length = _errs390;
}
else {
vErrors = null;
}
}
}
}
if(data76.limit_inbox_retention_period !== undefined){
let data85 = data76.limit_inbox_retention_period;
const _errs396 = errors;
let valid104 = false;
const _errs397 = errors;
if(!(((typeof data85 == "number") && (!(data85 % 1) && !isNaN(data85))) && (isFinite(data85)))){
const err306 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
if((typeof data85 == "number") && (isFinite(data85))){
if(data85 < -1 || isNaN(data85)){
const err307 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
var _valid50 = _errs397 === errors;
valid104 = valid104 || _valid50;
const _errs399 = errors;
if(typeof data85 === "string"){
if(!pattern11.test(data85)){
const err308 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
}
else {
const err309 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
var _valid50 = _errs399 === errors;
valid104 = valid104 || _valid50;
if(!valid104){
const err310 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_inbox_retention_period/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
else {
errors = _errs396;
if(vErrors !== null){
if(_errs396){
vErrors.length = _errs396;
}
else {
vErrors = null;
}
}
}
}
if(data76.limit_spam_retention_period !== undefined){
let data86 = data76.limit_spam_retention_period;
const _errs402 = errors;
let valid105 = false;
const _errs403 = errors;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err311 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 < -1 || isNaN(data86)){
const err312 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
}
var _valid51 = _errs403 === errors;
valid105 = valid105 || _valid51;
const _errs405 = errors;
if(typeof data86 === "string"){
if(!pattern11.test(data86)){
const err313 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
else {
const err314 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
var _valid51 = _errs405 === errors;
valid105 = valid105 || _valid51;
if(!valid105){
const err315 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits/limit_spam_retention_period",schemaPath:"#/properties/policies/additionalProperties/properties/limits/properties/limit_spam_retention_period/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
else {
errors = _errs402;
if(vErrors !== null){
if(_errs402){
vErrors.length = _errs402;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err316 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/limits",schemaPath:"#/properties/policies/additionalProperties/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
if(data74.spam_detection !== undefined){
let data87 = data74.spam_detection;
if(data87 && typeof data87 == "object" && !Array.isArray(data87)){
for(const key27 in data87){
if(!(((key27 === "use_list_dnsbl") || (key27 === "use_header_anomaly_detection")) || (key27 === "spam_sensitivity"))){
const err317 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key27},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(data87.use_list_dnsbl !== undefined){
let data88 = data87.use_list_dnsbl;
const _errs411 = errors;
let valid107 = false;
const _errs412 = errors;
if(typeof data88 !== "boolean"){
const err318 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
var _valid52 = _errs412 === errors;
valid107 = valid107 || _valid52;
const _errs414 = errors;
if(typeof data88 === "string"){
if(!pattern11.test(data88)){
const err319 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
}
else {
const err320 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
var _valid52 = _errs414 === errors;
valid107 = valid107 || _valid52;
if(!valid107){
const err321 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_list_dnsbl/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
else {
errors = _errs411;
if(vErrors !== null){
if(_errs411){
vErrors.length = _errs411;
}
else {
vErrors = null;
}
}
}
}
if(data87.use_header_anomaly_detection !== undefined){
let data89 = data87.use_header_anomaly_detection;
const _errs417 = errors;
let valid108 = false;
const _errs418 = errors;
if(typeof data89 !== "boolean"){
const err322 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
var _valid53 = _errs418 === errors;
valid108 = valid108 || _valid53;
const _errs420 = errors;
if(typeof data89 === "string"){
if(!pattern11.test(data89)){
const err323 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
else {
const err324 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
var _valid53 = _errs420 === errors;
valid108 = valid108 || _valid53;
if(!valid108){
const err325 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/use_header_anomaly_detection/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
else {
errors = _errs417;
if(vErrors !== null){
if(_errs417){
vErrors.length = _errs417;
}
else {
vErrors = null;
}
}
}
}
if(data87.spam_sensitivity !== undefined){
let data90 = data87.spam_sensitivity;
const _errs423 = errors;
let valid109 = false;
const _errs424 = errors;
if((typeof data90 == "number") && (isFinite(data90))){
if(data90 > 5 || isNaN(data90)){
const err326 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/0/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
if(data90 < 0.1 || isNaN(data90)){
const err327 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
else {
const err328 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/0/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
var _valid54 = _errs424 === errors;
valid109 = valid109 || _valid54;
const _errs426 = errors;
if(typeof data90 === "string"){
if(!pattern11.test(data90)){
const err329 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
else {
const err330 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
var _valid54 = _errs426 === errors;
valid109 = valid109 || _valid54;
if(!valid109){
const err331 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/properties/spam_sensitivity/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
else {
errors = _errs423;
if(vErrors !== null){
if(_errs423){
vErrors.length = _errs423;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err332 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/spam_detection",schemaPath:"#/properties/policies/additionalProperties/properties/spam_detection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
if(data74.options !== undefined){
let data91 = data74.options;
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
for(const key28 in data91){
if(!((key28 === "additional_folders") || (key28 === "use_cidr_aliasing"))){
const err333 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/policies/additionalProperties/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key28},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data91.additional_folders !== undefined){
let data92 = data91.additional_folders;
if(Array.isArray(data92)){
const len13 = data92.length;
for(let i13=0; i13<len13; i13++){
let data93 = data92[i13];
if(typeof data93 === "string"){
if(func2(data93) < 1){
const err334 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/additional_folders/" + i13,schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/additional_folders/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
}
else {
const err335 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/additional_folders/" + i13,schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/additional_folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
}
}
else {
const err336 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/additional_folders",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/additional_folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
if(data91.use_cidr_aliasing !== undefined){
let data94 = data91.use_cidr_aliasing;
const _errs436 = errors;
let valid113 = false;
const _errs437 = errors;
if(typeof data94 !== "boolean"){
const err337 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
var _valid55 = _errs437 === errors;
valid113 = valid113 || _valid55;
const _errs439 = errors;
if(typeof data94 === "string"){
if(!pattern11.test(data94)){
const err338 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
else {
const err339 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
var _valid55 = _errs439 === errors;
valid113 = valid113 || _valid55;
if(!valid113){
const err340 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options/use_cidr_aliasing",schemaPath:"#/properties/policies/additionalProperties/properties/options/properties/use_cidr_aliasing/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
else {
errors = _errs436;
if(vErrors !== null){
if(_errs436){
vErrors.length = _errs436;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err341 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/properties/policies/additionalProperties/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
}
if(data74.id !== undefined){
let data95 = data74.id;
if(typeof data95 !== "string"){
const err342 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
const _errs443 = errors;
let valid114 = false;
const _errs444 = errors;
if(typeof data95 === "string"){
if(!pattern6.test(data95)){
const err343 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
var _valid56 = _errs444 === errors;
valid114 = valid114 || _valid56;
const _errs445 = errors;
if(typeof data95 === "string"){
if(!pattern5.test(data95)){
const err344 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
}
var _valid56 = _errs445 === errors;
valid114 = valid114 || _valid56;
if(!valid114){
const err345 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/policies/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
else {
errors = _errs443;
if(vErrors !== null){
if(_errs443){
vErrors.length = _errs443;
}
else {
vErrors = null;
}
}
}
}
if(data74.protect !== undefined){
let data96 = data74.protect;
const _errs447 = errors;
let valid115 = false;
const _errs448 = errors;
if(typeof data96 !== "boolean"){
const err346 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
var _valid57 = _errs448 === errors;
valid115 = valid115 || _valid57;
const _errs450 = errors;
if(typeof data96 === "string"){
if(!pattern11.test(data96)){
const err347 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
else {
const err348 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
var _valid57 = _errs450 === errors;
valid115 = valid115 || _valid57;
if(!valid115){
const err349 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/policies/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
else {
errors = _errs447;
if(vErrors !== null){
if(_errs447){
vErrors.length = _errs447;
}
else {
vErrors = null;
}
}
}
}
if(data74.for_each !== undefined){
if("tenants" !== data74.for_each){
const err350 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/policies/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data74.where !== undefined){
let data98 = data74.where;
if(data98 && typeof data98 == "object" && !Array.isArray(data98)){
for(const key29 in data98){
let data99 = data98[key29];
const _errs457 = errors;
let valid117 = false;
const _errs458 = errors;
if(typeof data99 !== "string"){
const err351 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
var _valid58 = _errs458 === errors;
valid117 = valid117 || _valid58;
const _errs460 = errors;
if(!((typeof data99 == "number") && (isFinite(data99)))){
const err352 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
var _valid58 = _errs460 === errors;
valid117 = valid117 || _valid58;
const _errs462 = errors;
if(typeof data99 !== "boolean"){
const err353 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
var _valid58 = _errs462 === errors;
valid117 = valid117 || _valid58;
const _errs464 = errors;
if(Array.isArray(data99)){
if(data99.length < 1){
const err354 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
const len14 = data99.length;
for(let i14=0; i14<len14; i14++){
let data100 = data99[i14];
const _errs467 = errors;
let valid120 = false;
const _errs468 = errors;
if(typeof data100 !== "string"){
const err355 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i14,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
var _valid59 = _errs468 === errors;
valid120 = valid120 || _valid59;
const _errs470 = errors;
if(!((typeof data100 == "number") && (isFinite(data100)))){
const err356 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i14,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
var _valid59 = _errs470 === errors;
valid120 = valid120 || _valid59;
const _errs472 = errors;
if(typeof data100 !== "boolean"){
const err357 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i14,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
var _valid59 = _errs472 === errors;
valid120 = valid120 || _valid59;
if(!valid120){
const err358 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i14,schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
else {
errors = _errs467;
if(vErrors !== null){
if(_errs467){
vErrors.length = _errs467;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err359 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err359];
}
else {
vErrors.push(err359);
}
errors++;
}
var _valid58 = _errs464 === errors;
valid117 = valid117 || _valid58;
if(!valid117){
const err360 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key29.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err360];
}
else {
vErrors.push(err360);
}
errors++;
}
else {
errors = _errs457;
if(vErrors !== null){
if(_errs457){
vErrors.length = _errs457;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err361 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/policies/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err361];
}
else {
vErrors.push(err361);
}
errors++;
}
}
}
else {
const err362 = {instancePath:instancePath+"/policies/" + key24.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/policies/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err362];
}
else {
vErrors.push(err362);
}
errors++;
}
}
}
else {
const err363 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err363];
}
else {
vErrors.push(err363);
}
errors++;
}
}
if(data.workspaces !== undefined){
let data101 = data.workspaces;
if(data101 && typeof data101 == "object" && !Array.isArray(data101)){
for(const key30 in data101){
const _errs476 = errors;
if(typeof key30 === "string"){
if(func2(key30) < 1){
const err364 = {instancePath:instancePath+"/workspaces",schemaPath:"#/properties/workspaces/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",propertyName:key30};
if(vErrors === null){
vErrors = [err364];
}
else {
vErrors.push(err364);
}
errors++;
}
}
var valid121 = _errs476 === errors;
if(!valid121){
const err365 = {instancePath:instancePath+"/workspaces",schemaPath:"#/properties/workspaces/propertyNames",keyword:"propertyNames",params:{propertyName: key30},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err365];
}
else {
vErrors.push(err365);
}
errors++;
}
}
for(const key31 in data101){
let data102 = data101[key31];
if(data102 && typeof data102 == "object" && !Array.isArray(data102)){
for(const key32 in data102){
if(!(func1.call(schema31.properties.workspaces.additionalProperties.properties, key32))){
const err366 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key32},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err366];
}
else {
vErrors.push(err366);
}
errors++;
}
}
if(data102.name !== undefined){
let data103 = data102.name;
if(typeof data103 !== "string"){
const err367 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err367];
}
else {
vErrors.push(err367);
}
errors++;
}
const _errs483 = errors;
let valid124 = false;
const _errs484 = errors;
if(typeof data103 === "string"){
if(func2(data103) > 256){
const err368 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err368];
}
else {
vErrors.push(err368);
}
errors++;
}
if(func2(data103) < 1){
const err369 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err369];
}
else {
vErrors.push(err369);
}
errors++;
}
if(!pattern27.test(data103)){
const err370 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err370];
}
else {
vErrors.push(err370);
}
errors++;
}
}
var _valid60 = _errs484 === errors;
valid124 = valid124 || _valid60;
const _errs485 = errors;
if(typeof data103 === "string"){
if(!pattern5.test(data103)){
const err371 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err371];
}
else {
vErrors.push(err371);
}
errors++;
}
}
var _valid60 = _errs485 === errors;
valid124 = valid124 || _valid60;
if(!valid124){
const err372 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"#/properties/workspaces/additionalProperties/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err372];
}
else {
vErrors.push(err372);
}
errors++;
}
else {
errors = _errs483;
if(vErrors !== null){
if(_errs483){
vErrors.length = _errs483;
}
else {
vErrors = null;
}
}
}
}
if(data102.domain !== undefined){
let data104 = data102.domain;
if(typeof data104 !== "string"){
const err373 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err373];
}
else {
vErrors.push(err373);
}
errors++;
}
const _errs488 = errors;
let valid125 = false;
const _errs489 = errors;
if(typeof data104 === "string"){
if(func2(data104) > 253){
const err374 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters"};
if(vErrors === null){
vErrors = [err374];
}
else {
vErrors.push(err374);
}
errors++;
}
if(func2(data104) < 1){
const err375 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err375];
}
else {
vErrors.push(err375);
}
errors++;
}
if(!pattern67.test(data104)){
const err376 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},message:"must match pattern \""+"^\\S+$"+"\""};
if(vErrors === null){
vErrors = [err376];
}
else {
vErrors.push(err376);
}
errors++;
}
}
var _valid61 = _errs489 === errors;
valid125 = valid125 || _valid61;
const _errs490 = errors;
if(typeof data104 === "string"){
if(!pattern5.test(data104)){
const err377 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err377];
}
else {
vErrors.push(err377);
}
errors++;
}
}
var _valid61 = _errs490 === errors;
valid125 = valid125 || _valid61;
if(!valid125){
const err378 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/domain",schemaPath:"#/properties/workspaces/additionalProperties/properties/domain/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err378];
}
else {
vErrors.push(err378);
}
errors++;
}
else {
errors = _errs488;
if(vErrors !== null){
if(_errs488){
vErrors.length = _errs488;
}
else {
vErrors = null;
}
}
}
}
if(data102.auto_group !== undefined){
let data105 = data102.auto_group;
const _errs492 = errors;
let valid126 = false;
const _errs493 = errors;
if(typeof data105 !== "boolean"){
const err379 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err379];
}
else {
vErrors.push(err379);
}
errors++;
}
var _valid62 = _errs493 === errors;
valid126 = valid126 || _valid62;
const _errs495 = errors;
if(typeof data105 === "string"){
if(!pattern11.test(data105)){
const err380 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err380];
}
else {
vErrors.push(err380);
}
errors++;
}
}
else {
const err381 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err381];
}
else {
vErrors.push(err381);
}
errors++;
}
var _valid62 = _errs495 === errors;
valid126 = valid126 || _valid62;
if(!valid126){
const err382 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/auto_group",schemaPath:"#/properties/workspaces/additionalProperties/properties/auto_group/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err382];
}
else {
vErrors.push(err382);
}
errors++;
}
else {
errors = _errs492;
if(vErrors !== null){
if(_errs492){
vErrors.length = _errs492;
}
else {
vErrors = null;
}
}
}
}
if(data102.policy !== undefined){
let data106 = data102.policy;
if(typeof data106 === "string"){
if(func2(data106) < 1){
const err383 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/policy",schemaPath:"#/properties/workspaces/additionalProperties/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err383];
}
else {
vErrors.push(err383);
}
errors++;
}
}
else {
const err384 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/policy",schemaPath:"#/properties/workspaces/additionalProperties/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err384];
}
else {
vErrors.push(err384);
}
errors++;
}
}
if(data102.rules !== undefined){
let data107 = data102.rules;
if(Array.isArray(data107)){
const len15 = data107.length;
for(let i15=0; i15<len15; i15++){
let data108 = data107[i15];
if(typeof data108 === "string"){
if(func2(data108) < 1){
const err385 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules/" + i15,schemaPath:"#/properties/workspaces/additionalProperties/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err385];
}
else {
vErrors.push(err385);
}
errors++;
}
}
else {
const err386 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules/" + i15,schemaPath:"#/properties/workspaces/additionalProperties/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err386];
}
else {
vErrors.push(err386);
}
errors++;
}
}
}
else {
const err387 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/rules",schemaPath:"#/properties/workspaces/additionalProperties/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err387];
}
else {
vErrors.push(err387);
}
errors++;
}
}
if(data102.id !== undefined){
let data109 = data102.id;
if(typeof data109 !== "string"){
const err388 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err388];
}
else {
vErrors.push(err388);
}
errors++;
}
const _errs505 = errors;
let valid129 = false;
const _errs506 = errors;
if(typeof data109 === "string"){
if(!pattern6.test(data109)){
const err389 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err389];
}
else {
vErrors.push(err389);
}
errors++;
}
}
var _valid63 = _errs506 === errors;
valid129 = valid129 || _valid63;
const _errs507 = errors;
if(typeof data109 === "string"){
if(!pattern5.test(data109)){
const err390 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err390];
}
else {
vErrors.push(err390);
}
errors++;
}
}
var _valid63 = _errs507 === errors;
valid129 = valid129 || _valid63;
if(!valid129){
const err391 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/id",schemaPath:"#/properties/workspaces/additionalProperties/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err391];
}
else {
vErrors.push(err391);
}
errors++;
}
else {
errors = _errs505;
if(vErrors !== null){
if(_errs505){
vErrors.length = _errs505;
}
else {
vErrors = null;
}
}
}
}
if(data102.protect !== undefined){
let data110 = data102.protect;
const _errs509 = errors;
let valid130 = false;
const _errs510 = errors;
if(typeof data110 !== "boolean"){
const err392 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err392];
}
else {
vErrors.push(err392);
}
errors++;
}
var _valid64 = _errs510 === errors;
valid130 = valid130 || _valid64;
const _errs512 = errors;
if(typeof data110 === "string"){
if(!pattern11.test(data110)){
const err393 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err393];
}
else {
vErrors.push(err393);
}
errors++;
}
}
else {
const err394 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err394];
}
else {
vErrors.push(err394);
}
errors++;
}
var _valid64 = _errs512 === errors;
valid130 = valid130 || _valid64;
if(!valid130){
const err395 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/protect",schemaPath:"#/properties/workspaces/additionalProperties/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err395];
}
else {
vErrors.push(err395);
}
errors++;
}
else {
errors = _errs509;
if(vErrors !== null){
if(_errs509){
vErrors.length = _errs509;
}
else {
vErrors = null;
}
}
}
}
if(data102.for_each !== undefined){
if("tenants" !== data102.for_each){
const err396 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/for_each",schemaPath:"#/properties/workspaces/additionalProperties/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err396];
}
else {
vErrors.push(err396);
}
errors++;
}
}
if(data102.where !== undefined){
let data112 = data102.where;
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
for(const key33 in data112){
let data113 = data112[key33];
const _errs519 = errors;
let valid132 = false;
const _errs520 = errors;
if(typeof data113 !== "string"){
const err397 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err397];
}
else {
vErrors.push(err397);
}
errors++;
}
var _valid65 = _errs520 === errors;
valid132 = valid132 || _valid65;
const _errs522 = errors;
if(!((typeof data113 == "number") && (isFinite(data113)))){
const err398 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err398];
}
else {
vErrors.push(err398);
}
errors++;
}
var _valid65 = _errs522 === errors;
valid132 = valid132 || _valid65;
const _errs524 = errors;
if(typeof data113 !== "boolean"){
const err399 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err399];
}
else {
vErrors.push(err399);
}
errors++;
}
var _valid65 = _errs524 === errors;
valid132 = valid132 || _valid65;
const _errs526 = errors;
if(Array.isArray(data113)){
if(data113.length < 1){
const err400 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err400];
}
else {
vErrors.push(err400);
}
errors++;
}
const len16 = data113.length;
for(let i16=0; i16<len16; i16++){
let data114 = data113[i16];
const _errs529 = errors;
let valid135 = false;
const _errs530 = errors;
if(typeof data114 !== "string"){
const err401 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err401];
}
else {
vErrors.push(err401);
}
errors++;
}
var _valid66 = _errs530 === errors;
valid135 = valid135 || _valid66;
const _errs532 = errors;
if(!((typeof data114 == "number") && (isFinite(data114)))){
const err402 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err402];
}
else {
vErrors.push(err402);
}
errors++;
}
var _valid66 = _errs532 === errors;
valid135 = valid135 || _valid66;
const _errs534 = errors;
if(typeof data114 !== "boolean"){
const err403 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err403];
}
else {
vErrors.push(err403);
}
errors++;
}
var _valid66 = _errs534 === errors;
valid135 = valid135 || _valid66;
if(!valid135){
const err404 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i16,schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err404];
}
else {
vErrors.push(err404);
}
errors++;
}
else {
errors = _errs529;
if(vErrors !== null){
if(_errs529){
vErrors.length = _errs529;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err405 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err405];
}
else {
vErrors.push(err405);
}
errors++;
}
var _valid65 = _errs526 === errors;
valid132 = valid132 || _valid65;
if(!valid132){
const err406 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where/" + key33.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err406];
}
else {
vErrors.push(err406);
}
errors++;
}
else {
errors = _errs519;
if(vErrors !== null){
if(_errs519){
vErrors.length = _errs519;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err407 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1")+"/where",schemaPath:"#/properties/workspaces/additionalProperties/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err407];
}
else {
vErrors.push(err407);
}
errors++;
}
}
}
else {
const err408 = {instancePath:instancePath+"/workspaces/" + key31.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/workspaces/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err408];
}
else {
vErrors.push(err408);
}
errors++;
}
}
}
else {
const err409 = {instancePath:instancePath+"/workspaces",schemaPath:"#/properties/workspaces/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err409];
}
else {
vErrors.push(err409);
}
errors++;
}
}
if(data.default_workspace !== undefined){
let data115 = data.default_workspace;
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
for(const key34 in data115){
if(!((key34 === "policy") || (key34 === "rules"))){
const err410 = {instancePath:instancePath+"/default_workspace",schemaPath:"#/properties/default_workspace/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key34},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err410];
}
else {
vErrors.push(err410);
}
errors++;
}
}
if(data115.policy !== undefined){
let data116 = data115.policy;
if(typeof data116 === "string"){
if(func2(data116) < 1){
const err411 = {instancePath:instancePath+"/default_workspace/policy",schemaPath:"#/properties/default_workspace/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err411];
}
else {
vErrors.push(err411);
}
errors++;
}
}
else {
const err412 = {instancePath:instancePath+"/default_workspace/policy",schemaPath:"#/properties/default_workspace/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err412];
}
else {
vErrors.push(err412);
}
errors++;
}
}
if(data115.rules !== undefined){
let data117 = data115.rules;
if(Array.isArray(data117)){
const len17 = data117.length;
for(let i17=0; i17<len17; i17++){
let data118 = data117[i17];
if(typeof data118 === "string"){
if(func2(data118) < 1){
const err413 = {instancePath:instancePath+"/default_workspace/rules/" + i17,schemaPath:"#/properties/default_workspace/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err413];
}
else {
vErrors.push(err413);
}
errors++;
}
}
else {
const err414 = {instancePath:instancePath+"/default_workspace/rules/" + i17,schemaPath:"#/properties/default_workspace/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err414];
}
else {
vErrors.push(err414);
}
errors++;
}
}
}
else {
const err415 = {instancePath:instancePath+"/default_workspace/rules",schemaPath:"#/properties/default_workspace/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err415];
}
else {
vErrors.push(err415);
}
errors++;
}
}
}
else {
const err416 = {instancePath:instancePath+"/default_workspace",schemaPath:"#/properties/default_workspace/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err416];
}
else {
vErrors.push(err416);
}
errors++;
}
}
if(data.accounts !== undefined){
let data119 = data.accounts;
if(Array.isArray(data119)){
const len18 = data119.length;
for(let i18=0; i18<len18; i18++){
let data120 = data119[i18];
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.email === undefined){
const err417 = {instancePath:instancePath+"/accounts/" + i18,schemaPath:"#/properties/accounts/items/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err417];
}
else {
vErrors.push(err417);
}
errors++;
}
for(const key35 in data120){
if(!((((((((key35 === "email") || (key35 === "name")) || (key35 === "workspace")) || (key35 === "app_password")) || (key35 === "id")) || (key35 === "protect")) || (key35 === "for_each")) || (key35 === "where"))){
const err418 = {instancePath:instancePath+"/accounts/" + i18,schemaPath:"#/properties/accounts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key35},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err418];
}
else {
vErrors.push(err418);
}
errors++;
}
}
if(data120.email !== undefined){
let data121 = data120.email;
if(typeof data121 !== "string"){
const err419 = {instancePath:instancePath+"/accounts/" + i18+"/email",schemaPath:"#/properties/accounts/items/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err419];
}
else {
vErrors.push(err419);
}
errors++;
}
const _errs552 = errors;
let valid142 = false;
const _errs553 = errors;
if(typeof data121 === "string"){
if(func2(data121) > 254){
const err420 = {instancePath:instancePath+"/accounts/" + i18+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err420];
}
else {
vErrors.push(err420);
}
errors++;
}
if(!pattern73.test(data121)){
const err421 = {instancePath:instancePath+"/accounts/" + i18+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err421];
}
else {
vErrors.push(err421);
}
errors++;
}
}
var _valid67 = _errs553 === errors;
valid142 = valid142 || _valid67;
const _errs554 = errors;
if(typeof data121 === "string"){
if(!pattern5.test(data121)){
const err422 = {instancePath:instancePath+"/accounts/" + i18+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err422];
}
else {
vErrors.push(err422);
}
errors++;
}
}
var _valid67 = _errs554 === errors;
valid142 = valid142 || _valid67;
if(!valid142){
const err423 = {instancePath:instancePath+"/accounts/" + i18+"/email",schemaPath:"#/properties/accounts/items/properties/email/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err423];
}
else {
vErrors.push(err423);
}
errors++;
}
else {
errors = _errs552;
if(vErrors !== null){
if(_errs552){
vErrors.length = _errs552;
}
else {
vErrors = null;
}
}
}
}
if(data120.name !== undefined){
let data122 = data120.name;
if(typeof data122 !== "string"){
const err424 = {instancePath:instancePath+"/accounts/" + i18+"/name",schemaPath:"#/properties/accounts/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err424];
}
else {
vErrors.push(err424);
}
errors++;
}
const _errs557 = errors;
let valid143 = false;
const _errs558 = errors;
if(typeof data122 === "string"){
if(func2(data122) > 256){
const err425 = {instancePath:instancePath+"/accounts/" + i18+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/0/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err425];
}
else {
vErrors.push(err425);
}
errors++;
}
if(func2(data122) < 1){
const err426 = {instancePath:instancePath+"/accounts/" + i18+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err426];
}
else {
vErrors.push(err426);
}
errors++;
}
if(!pattern27.test(data122)){
const err427 = {instancePath:instancePath+"/accounts/" + i18+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err427];
}
else {
vErrors.push(err427);
}
errors++;
}
}
var _valid68 = _errs558 === errors;
valid143 = valid143 || _valid68;
const _errs559 = errors;
if(typeof data122 === "string"){
if(!pattern5.test(data122)){
const err428 = {instancePath:instancePath+"/accounts/" + i18+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err428];
}
else {
vErrors.push(err428);
}
errors++;
}
}
var _valid68 = _errs559 === errors;
valid143 = valid143 || _valid68;
if(!valid143){
const err429 = {instancePath:instancePath+"/accounts/" + i18+"/name",schemaPath:"#/properties/accounts/items/properties/name/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err429];
}
else {
vErrors.push(err429);
}
errors++;
}
else {
errors = _errs557;
if(vErrors !== null){
if(_errs557){
vErrors.length = _errs557;
}
else {
vErrors = null;
}
}
}
}
if(data120.workspace !== undefined){
let data123 = data120.workspace;
if(typeof data123 === "string"){
if(func2(data123) < 1){
const err430 = {instancePath:instancePath+"/accounts/" + i18+"/workspace",schemaPath:"#/properties/accounts/items/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err430];
}
else {
vErrors.push(err430);
}
errors++;
}
}
else {
const err431 = {instancePath:instancePath+"/accounts/" + i18+"/workspace",schemaPath:"#/properties/accounts/items/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err431];
}
else {
vErrors.push(err431);
}
errors++;
}
}
if(data120.app_password !== undefined){
let data124 = data120.app_password;
const _errs563 = errors;
let valid144 = false;
const _errs564 = errors;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.env === undefined){
const err432 = {instancePath:instancePath+"/accounts/" + i18+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err432];
}
else {
vErrors.push(err432);
}
errors++;
}
for(const key36 in data124){
if(!(((key36 === "env") || (key36 === "key")) || (key36 === "version"))){
const err433 = {instancePath:instancePath+"/accounts/" + i18+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key36},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err433];
}
else {
vErrors.push(err433);
}
errors++;
}
}
if(data124.env !== undefined){
let data125 = data124.env;
if(typeof data125 !== "string"){
const err434 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err434];
}
else {
vErrors.push(err434);
}
errors++;
}
const _errs569 = errors;
let valid146 = false;
const _errs570 = errors;
if(typeof data125 === "string"){
if(!pattern77.test(data125)){
const err435 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err435];
}
else {
vErrors.push(err435);
}
errors++;
}
}
var _valid70 = _errs570 === errors;
valid146 = valid146 || _valid70;
const _errs571 = errors;
if(typeof data125 === "string"){
if(!pattern5.test(data125)){
const err436 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err436];
}
else {
vErrors.push(err436);
}
errors++;
}
}
var _valid70 = _errs571 === errors;
valid146 = valid146 || _valid70;
if(!valid146){
const err437 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/env",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/env/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err437];
}
else {
vErrors.push(err437);
}
errors++;
}
else {
errors = _errs569;
if(vErrors !== null){
if(_errs569){
vErrors.length = _errs569;
}
else {
vErrors = null;
}
}
}
}
if(data124.key !== undefined){
let data126 = data124.key;
if(typeof data126 === "string"){
if(func2(data126) < 1){
const err438 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/key",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err438];
}
else {
vErrors.push(err438);
}
errors++;
}
}
else {
const err439 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/key",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err439];
}
else {
vErrors.push(err439);
}
errors++;
}
}
if(data124.version !== undefined){
let data127 = data124.version;
const _errs575 = errors;
let valid147 = false;
const _errs576 = errors;
if(!(((typeof data127 == "number") && (!(data127 % 1) && !isNaN(data127))) && (isFinite(data127)))){
const err440 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err440];
}
else {
vErrors.push(err440);
}
errors++;
}
if((typeof data127 == "number") && (isFinite(data127))){
if(data127 < 1 || isNaN(data127)){
const err441 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err441];
}
else {
vErrors.push(err441);
}
errors++;
}
}
var _valid71 = _errs576 === errors;
valid147 = valid147 || _valid71;
const _errs578 = errors;
if(typeof data127 === "string"){
if(!pattern11.test(data127)){
const err442 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err442];
}
else {
vErrors.push(err442);
}
errors++;
}
}
else {
const err443 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err443];
}
else {
vErrors.push(err443);
}
errors++;
}
var _valid71 = _errs578 === errors;
valid147 = valid147 || _valid71;
if(!valid147){
const err444 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/properties/version/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err444];
}
else {
vErrors.push(err444);
}
errors++;
}
else {
errors = _errs575;
if(vErrors !== null){
if(_errs575){
vErrors.length = _errs575;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err445 = {instancePath:instancePath+"/accounts/" + i18+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err445];
}
else {
vErrors.push(err445);
}
errors++;
}
var _valid69 = _errs564 === errors;
valid144 = valid144 || _valid69;
if(_valid69){
var props3 = true;
}
const _errs580 = errors;
if(data124 && typeof data124 == "object" && !Array.isArray(data124)){
if(data124.derive === undefined){
const err446 = {instancePath:instancePath+"/accounts/" + i18+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/required",keyword:"required",params:{missingProperty: "derive"},message:"must have required property '"+"derive"+"'"};
if(vErrors === null){
vErrors = [err446];
}
else {
vErrors.push(err446);
}
errors++;
}
for(const key37 in data124){
if(!((key37 === "derive") || (key37 === "version"))){
const err447 = {instancePath:instancePath+"/accounts/" + i18+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key37},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err447];
}
else {
vErrors.push(err447);
}
errors++;
}
}
if(data124.derive !== undefined){
let data128 = data124.derive;
if(typeof data128 !== "string"){
const err448 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err448];
}
else {
vErrors.push(err448);
}
errors++;
}
const _errs585 = errors;
let valid149 = false;
const _errs586 = errors;
if(typeof data128 === "string"){
if(!pattern77.test(data128)){
const err449 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err449];
}
else {
vErrors.push(err449);
}
errors++;
}
}
var _valid72 = _errs586 === errors;
valid149 = valid149 || _valid72;
const _errs587 = errors;
if(typeof data128 === "string"){
if(!pattern5.test(data128)){
const err450 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err450];
}
else {
vErrors.push(err450);
}
errors++;
}
}
var _valid72 = _errs587 === errors;
valid149 = valid149 || _valid72;
if(!valid149){
const err451 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/derive",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/derive/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err451];
}
else {
vErrors.push(err451);
}
errors++;
}
else {
errors = _errs585;
if(vErrors !== null){
if(_errs585){
vErrors.length = _errs585;
}
else {
vErrors = null;
}
}
}
}
if(data124.version !== undefined){
let data129 = data124.version;
const _errs589 = errors;
let valid150 = false;
const _errs590 = errors;
if(!(((typeof data129 == "number") && (!(data129 % 1) && !isNaN(data129))) && (isFinite(data129)))){
const err452 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err452];
}
else {
vErrors.push(err452);
}
errors++;
}
if((typeof data129 == "number") && (isFinite(data129))){
if(data129 < 1 || isNaN(data129)){
const err453 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err453];
}
else {
vErrors.push(err453);
}
errors++;
}
}
var _valid73 = _errs590 === errors;
valid150 = valid150 || _valid73;
const _errs592 = errors;
if(typeof data129 === "string"){
if(!pattern11.test(data129)){
const err454 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err454];
}
else {
vErrors.push(err454);
}
errors++;
}
}
else {
const err455 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err455];
}
else {
vErrors.push(err455);
}
errors++;
}
var _valid73 = _errs592 === errors;
valid150 = valid150 || _valid73;
if(!valid150){
const err456 = {instancePath:instancePath+"/accounts/" + i18+"/app_password/version",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/properties/version/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err456];
}
else {
vErrors.push(err456);
}
errors++;
}
else {
errors = _errs589;
if(vErrors !== null){
if(_errs589){
vErrors.length = _errs589;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err457 = {instancePath:instancePath+"/accounts/" + i18+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err457];
}
else {
vErrors.push(err457);
}
errors++;
}
var _valid69 = _errs580 === errors;
valid144 = valid144 || _valid69;
if(_valid69){
if(props3 !== true){
props3 = true;
}
}
if(!valid144){
const err458 = {instancePath:instancePath+"/accounts/" + i18+"/app_password",schemaPath:"#/properties/accounts/items/properties/app_password/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err458];
}
else {
vErrors.push(err458);
}
errors++;
}
else {
errors = _errs563;
if(vErrors !== null){
if(_errs563){
vErrors.length = _errs563;
}
else {
vErrors = null;
}
}
}
}
if(data120.id !== undefined){
let data130 = data120.id;
if(typeof data130 !== "string"){
const err459 = {instancePath:instancePath+"/accounts/" + i18+"/id",schemaPath:"#/properties/accounts/items/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err459];
}
else {
vErrors.push(err459);
}
errors++;
}
const _errs596 = errors;
let valid151 = false;
const _errs597 = errors;
if(typeof data130 === "string"){
if(!pattern6.test(data130)){
const err460 = {instancePath:instancePath+"/accounts/" + i18+"/id",schemaPath:"#/properties/accounts/items/properties/id/anyOf/0/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err460];
}
else {
vErrors.push(err460);
}
errors++;
}
}
var _valid74 = _errs597 === errors;
valid151 = valid151 || _valid74;
const _errs598 = errors;
if(typeof data130 === "string"){
if(!pattern5.test(data130)){
const err461 = {instancePath:instancePath+"/accounts/" + i18+"/id",schemaPath:"#/properties/accounts/items/properties/id/anyOf/1/pattern",keyword:"pattern",params:{pattern: "\\{[A-Za-z][A-Za-z0-9_]*\\}"},message:"must match pattern \""+"\\{[A-Za-z][A-Za-z0-9_]*\\}"+"\""};
if(vErrors === null){
vErrors = [err461];
}
else {
vErrors.push(err461);
}
errors++;
}
}
var _valid74 = _errs598 === errors;
valid151 = valid151 || _valid74;
if(!valid151){
const err462 = {instancePath:instancePath+"/accounts/" + i18+"/id",schemaPath:"#/properties/accounts/items/properties/id/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err462];
}
else {
vErrors.push(err462);
}
errors++;
}
else {
errors = _errs596;
if(vErrors !== null){
if(_errs596){
vErrors.length = _errs596;
}
else {
vErrors = null;
}
}
}
}
if(data120.protect !== undefined){
let data131 = data120.protect;
const _errs600 = errors;
let valid152 = false;
const _errs601 = errors;
if(typeof data131 !== "boolean"){
const err463 = {instancePath:instancePath+"/accounts/" + i18+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf/0/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err463];
}
else {
vErrors.push(err463);
}
errors++;
}
var _valid75 = _errs601 === errors;
valid152 = valid152 || _valid75;
const _errs603 = errors;
if(typeof data131 === "string"){
if(!pattern11.test(data131)){
const err464 = {instancePath:instancePath+"/accounts/" + i18+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^\\{[A-Za-z][A-Za-z0-9_]*\\}$"},message:"must match pattern \""+"^\\{[A-Za-z][A-Za-z0-9_]*\\}$"+"\""};
if(vErrors === null){
vErrors = [err464];
}
else {
vErrors.push(err464);
}
errors++;
}
}
else {
const err465 = {instancePath:instancePath+"/accounts/" + i18+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err465];
}
else {
vErrors.push(err465);
}
errors++;
}
var _valid75 = _errs603 === errors;
valid152 = valid152 || _valid75;
if(!valid152){
const err466 = {instancePath:instancePath+"/accounts/" + i18+"/protect",schemaPath:"#/properties/accounts/items/properties/protect/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err466];
}
else {
vErrors.push(err466);
}
errors++;
}
else {
errors = _errs600;
if(vErrors !== null){
if(_errs600){
vErrors.length = _errs600;
}
else {
vErrors = null;
}
}
}
}
if(data120.for_each !== undefined){
if("tenants" !== data120.for_each){
const err467 = {instancePath:instancePath+"/accounts/" + i18+"/for_each",schemaPath:"#/properties/accounts/items/properties/for_each/const",keyword:"const",params:{allowedValue: "tenants"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err467];
}
else {
vErrors.push(err467);
}
errors++;
}
}
if(data120.where !== undefined){
let data133 = data120.where;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
for(const key38 in data133){
let data134 = data133[key38];
const _errs610 = errors;
let valid154 = false;
const _errs611 = errors;
if(typeof data134 !== "string"){
const err468 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err468];
}
else {
vErrors.push(err468);
}
errors++;
}
var _valid76 = _errs611 === errors;
valid154 = valid154 || _valid76;
const _errs613 = errors;
if(!((typeof data134 == "number") && (isFinite(data134)))){
const err469 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err469];
}
else {
vErrors.push(err469);
}
errors++;
}
var _valid76 = _errs613 === errors;
valid154 = valid154 || _valid76;
const _errs615 = errors;
if(typeof data134 !== "boolean"){
const err470 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err470];
}
else {
vErrors.push(err470);
}
errors++;
}
var _valid76 = _errs615 === errors;
valid154 = valid154 || _valid76;
const _errs617 = errors;
if(Array.isArray(data134)){
if(data134.length < 1){
const err471 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err471];
}
else {
vErrors.push(err471);
}
errors++;
}
const len19 = data134.length;
for(let i19=0; i19<len19; i19++){
let data135 = data134[i19];
const _errs620 = errors;
let valid157 = false;
const _errs621 = errors;
if(typeof data135 !== "string"){
const err472 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err472];
}
else {
vErrors.push(err472);
}
errors++;
}
var _valid77 = _errs621 === errors;
valid157 = valid157 || _valid77;
const _errs623 = errors;
if(!((typeof data135 == "number") && (isFinite(data135)))){
const err473 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf/1/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err473];
}
else {
vErrors.push(err473);
}
errors++;
}
var _valid77 = _errs623 === errors;
valid157 = valid157 || _valid77;
const _errs625 = errors;
if(typeof data135 !== "boolean"){
const err474 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf/2/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err474];
}
else {
vErrors.push(err474);
}
errors++;
}
var _valid77 = _errs625 === errors;
valid157 = valid157 || _valid77;
if(!valid157){
const err475 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + i19,schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err475];
}
else {
vErrors.push(err475);
}
errors++;
}
else {
errors = _errs620;
if(vErrors !== null){
if(_errs620){
vErrors.length = _errs620;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err476 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf/3/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err476];
}
else {
vErrors.push(err476);
}
errors++;
}
var _valid76 = _errs617 === errors;
valid154 = valid154 || _valid76;
if(!valid154){
const err477 = {instancePath:instancePath+"/accounts/" + i18+"/where/" + key38.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/accounts/items/properties/where/additionalProperties/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err477];
}
else {
vErrors.push(err477);
}
errors++;
}
else {
errors = _errs610;
if(vErrors !== null){
if(_errs610){
vErrors.length = _errs610;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err478 = {instancePath:instancePath+"/accounts/" + i18+"/where",schemaPath:"#/properties/accounts/items/properties/where/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err478];
}
else {
vErrors.push(err478);
}
errors++;
}
}
}
else {
const err479 = {instancePath:instancePath+"/accounts/" + i18,schemaPath:"#/properties/accounts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err479];
}
else {
vErrors.push(err479);
}
errors++;
}
}
}
else {
const err480 = {instancePath:instancePath+"/accounts",schemaPath:"#/properties/accounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err480];
}
else {
vErrors.push(err480);
}
errors++;
}
}
}
else {
const err481 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err481];
}
else {
vErrors.push(err481);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const settings = validate21;
const schema32 = {"type":"object","additionalProperties":false,"properties":{"fleet":{"type":"string","pattern":"^[a-z0-9][a-z0-9-]{0,62}$"},"application":{"type":"object","additionalProperties":false,"properties":{"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"region":{"enum":["us","eu"]}}},"domains":{"type":"array","minItems":1,"items":{"type":"string","pattern":"^[^\\s@/]+\\.[^\\s@/]+$"}},"quotas":{"type":"object","additionalProperties":false,"properties":{"accounts":{"type":"integer","minimum":0},"rules":{"type":"integer","minimum":0},"lists":{"type":"integer","minimum":0}}},"settings":{"type":"object","additionalProperties":false,"properties":{"max_deletes":{"anyOf":[{"type":"integer","minimum":0},{"type":"string","pattern":"^(100|[1-9]?[0-9])%$"}]},"retire":{"type":"object","additionalProperties":false,"required":["workspace","days"],"properties":{"workspace":{"type":"string","minLength":1},"days":{"type":"integer","minimum":1,"maximum":3650}}}}},"protect":{"type":"array","items":{"type":"string","pattern":"^.*/.*$","maxLength":512}},"moved":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["from","to"],"properties":{"from":{"type":"string","pattern":"^(list|rule|policy|workspace)/.+$"},"to":{"type":"string","pattern":"^(list|rule|policy|workspace)/.+$"}}}},"absent":{"type":"array","items":{"type":"string","pattern":"^(list|rule|policy|workspace|account)/.+$"}}}};

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "fleet") || (key0 === "application")) || (key0 === "domains")) || (key0 === "quotas")) || (key0 === "settings")) || (key0 === "protect")) || (key0 === "moved")) || (key0 === "absent"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.fleet !== undefined){
let data0 = data.fleet;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err1 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9][a-z0-9-]{0,62}$"},message:"must match pattern \""+"^[a-z0-9][a-z0-9-]{0,62}$"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/fleet",schemaPath:"#/properties/fleet/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.application !== undefined){
let data1 = data.application;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!((key1 === "id") || (key1 === "region"))){
const err3 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.id !== undefined){
let data2 = data1.id;
if(typeof data2 === "string"){
if(!pattern6.test(data2)){
const err4 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/application/id",schemaPath:"#/properties/application/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.region !== undefined){
let data3 = data1.region;
if(!((data3 === "us") || (data3 === "eu"))){
const err6 = {instancePath:instancePath+"/application/region",schemaPath:"#/properties/application/properties/region/enum",keyword:"enum",params:{allowedValues: schema32.properties.application.properties.region.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath:instancePath+"/application",schemaPath:"#/properties/application/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.domains !== undefined){
let data4 = data.domains;
if(Array.isArray(data4)){
if(data4.length < 1){
const err8 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern9.test(data5)){
const err9 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s@/]+\\.[^\\s@/]+$"},message:"must match pattern \""+"^[^\\s@/]+\\.[^\\s@/]+$"+"\""};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/domains/" + i0,schemaPath:"#/properties/domains/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/domains",schemaPath:"#/properties/domains/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.quotas !== undefined){
let data6 = data.quotas;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key2 in data6){
if(!(((key2 === "accounts") || (key2 === "rules")) || (key2 === "lists"))){
const err12 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data6.accounts !== undefined){
let data7 = data6.accounts;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err13 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 0 || isNaN(data7)){
const err14 = {instancePath:instancePath+"/quotas/accounts",schemaPath:"#/properties/quotas/properties/accounts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data6.rules !== undefined){
let data8 = data6.rules;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err15 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
const err16 = {instancePath:instancePath+"/quotas/rules",schemaPath:"#/properties/quotas/properties/rules/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data6.lists !== undefined){
let data9 = data6.lists;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err17 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
const err18 = {instancePath:instancePath+"/quotas/lists",schemaPath:"#/properties/quotas/properties/lists/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/quotas",schemaPath:"#/properties/quotas/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.settings !== undefined){
let data10 = data.settings;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key3 in data10){
if(!((key3 === "max_deletes") || (key3 === "retire"))){
const err20 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data10.max_deletes !== undefined){
let data11 = data10.max_deletes;
const _errs27 = errors;
let valid6 = false;
const _errs28 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err21 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/0/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
var _valid0 = _errs28 === errors;
valid6 = valid6 || _valid0;
const _errs30 = errors;
if(typeof data11 === "string"){
if(!pattern15.test(data11)){
const err23 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/pattern",keyword:"pattern",params:{pattern: "^(100|[1-9]?[0-9])%$"},message:"must match pattern \""+"^(100|[1-9]?[0-9])%$"+"\""};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf/1/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs30 === errors;
valid6 = valid6 || _valid0;
if(!valid6){
const err25 = {instancePath:instancePath+"/settings/max_deletes",schemaPath:"#/properties/settings/properties/max_deletes/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
else {
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
}
}
if(data10.retire !== undefined){
let data12 = data10.retire;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.workspace === undefined){
const err26 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "workspace"},message:"must have required property '"+"workspace"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data12.days === undefined){
const err27 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/required",keyword:"required",params:{missingProperty: "days"},message:"must have required property '"+"days"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
for(const key4 in data12){
if(!((key4 === "workspace") || (key4 === "days"))){
const err28 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.workspace !== undefined){
let data13 = data12.workspace;
if(typeof data13 === "string"){
if(func2(data13) < 1){
const err29 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/settings/retire/workspace",schemaPath:"#/properties/settings/properties/retire/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data12.days !== undefined){
let data14 = data12.days;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err31 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 3650 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3650},message:"must be <= 3650"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err33 = {instancePath:instancePath+"/settings/retire/days",schemaPath:"#/properties/settings/properties/retire/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/settings/retire",schemaPath:"#/properties/settings/properties/retire/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/settings",schemaPath:"#/properties/settings/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.protect !== undefined){
let data15 = data.protect;
if(Array.isArray(data15)){
const len1 = data15.length;
for(let i1=0; i1<len1; i1++){
let data16 = data15[i1];
if(typeof data16 === "string"){
if(func2(data16) > 512){
const err36 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/maxLength",keyword:"maxLength",params:{limit: 512},message:"must NOT have more than 512 characters"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!pattern18.test(data16)){
const err37 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/pattern",keyword:"pattern",params:{pattern: "^.*/.*$"},message:"must match pattern \""+"^.*/.*$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/protect/" + i1,schemaPath:"#/properties/protect/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.moved !== undefined){
let data17 = data.moved;
if(Array.isArray(data17)){
const len2 = data17.length;
for(let i2=0; i2<len2; i2++){
let data18 = data17[i2];
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.from === undefined){
const err40 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data18.to === undefined){
const err41 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/required",keyword:"required",params:{missingProperty: "to"},message:"must have required property '"+"to"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
for(const key5 in data18){
if(!((key5 === "from") || (key5 === "to"))){
const err42 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data18.from !== undefined){
let data19 = data18.from;
if(typeof data19 === "string"){
if(!pattern20.test(data19)){
const err43 = {instancePath:instancePath+"/moved/" + i2+"/from",schemaPath:"#/properties/moved/items/properties/from/pattern",keyword:"pattern",params:{pattern: "^(list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/moved/" + i2+"/from",schemaPath:"#/properties/moved/items/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data18.to !== undefined){
let data20 = data18.to;
if(typeof data20 === "string"){
if(!pattern20.test(data20)){
const err45 = {instancePath:instancePath+"/moved/" + i2+"/to",schemaPath:"#/properties/moved/items/properties/to/pattern",keyword:"pattern",params:{pattern: "^(list|rule|policy|workspace)/.+$"},message:"must match pattern \""+"^(list|rule|policy|workspace)/.+$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/moved/" + i2+"/to",schemaPath:"#/properties/moved/items/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/moved/" + i2,schemaPath:"#/properties/moved/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/moved",schemaPath:"#/properties/moved/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.absent !== undefined){
let data21 = data.absent;
if(Array.isArray(data21)){
const len3 = data21.length;
for(let i3=0; i3<len3; i3++){
let data22 = data21[i3];
if(typeof data22 === "string"){
if(!pattern24.test(data22)){
const err49 = {instancePath:instancePath+"/absent/" + i3,schemaPath:"#/properties/absent/items/pattern",keyword:"pattern",params:{pattern: "^(list|rule|policy|workspace|account)/.+$"},message:"must match pattern \""+"^(list|rule|policy|workspace|account)/.+$"+"\""};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
else {
const err50 = {instancePath:instancePath+"/absent/" + i3,schemaPath:"#/properties/absent/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/absent",schemaPath:"#/properties/absent/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const default_workspace = validate22;
const schema33 = {"type":"object","additionalProperties":false,"properties":{"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate22.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "policy") || (key0 === "rules"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policy !== undefined){
let data0 = data.policy;
if(typeof data0 === "string"){
if(func2(data0) < 1){
const err1 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rules !== undefined){
let data1 = data.rules;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err3 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
validate22.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const list = validate23;
const schema34 = {"type":"object","additionalProperties":false,"required":["type"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"description":{"type":"string"},"type":{"enum":["domain","tld","address"]},"items":{"type":"array","items":{"type":"string","minLength":1,"maxLength":500}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "description")) || (key0 === "type")) || (key0 === "items")) || (key0 === "id")) || (key0 === "protect"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func2(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern27.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err6 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.type !== undefined){
let data2 = data.type;
if(!(((data2 === "domain") || (data2 === "tld")) || (data2 === "address"))){
const err7 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.items !== undefined){
let data3 = data.items;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func2(data4) > 500){
const err8 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func2(data4) < 1){
const err9 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/items/" + i0,schemaPath:"#/properties/items/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/items",schemaPath:"#/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.id !== undefined){
let data5 = data.id;
if(typeof data5 === "string"){
if(!pattern6.test(data5)){
const err12 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err14 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const rule = validate24;
const schema35 = {"type":"object","additionalProperties":false,"required":["match","actions"],"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"description":{"type":"string"},"priority":{"type":"integer","minimum":0,"maximum":1000},"enabled":{"type":"boolean"},"trigger":{"enum":["inbound","outbound"]},"match":{"type":"object","required":["conditions"],"additionalProperties":false,"properties":{"operator":{"enum":["all","any"]},"conditions":{"type":"array","minItems":1,"items":{"type":"object","required":["field","operator","value"],"additionalProperties":false,"properties":{"field":{"enum":["from.address","from.domain","from.tld","recipient.address","recipient.domain","recipient.tld","outbound.type"]},"operator":{"enum":["is","is_not","contains","in_list"]},"value":{"anyOf":[{"type":"string","minLength":1},{"type":"array","minItems":1,"items":{"type":"string","minLength":1}}]}}}}}},"actions":{"type":"array","minItems":1,"items":{"type":"object","required":["type"],"additionalProperties":false,"properties":{"type":{"enum":["block","mark_as_spam","assign_to_folder","mark_as_read","mark_as_starred","archive","trash"]},"value":{"type":"string","minLength":1}}}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.actions === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "actions"},message:"must have required property '"+"actions"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema35.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func2(data0) < 1){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!pattern27.test(data0)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.description !== undefined){
if(typeof data.description !== "string"){
const err7 = {instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.priority !== undefined){
let data2 = data.priority;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000},message:"must be <= 1000"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/priority",schemaPath:"#/properties/priority/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.enabled !== undefined){
if(typeof data.enabled !== "boolean"){
const err11 = {instancePath:instancePath+"/enabled",schemaPath:"#/properties/enabled/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.trigger !== undefined){
let data4 = data.trigger;
if(!((data4 === "inbound") || (data4 === "outbound"))){
const err12 = {instancePath:instancePath+"/trigger",schemaPath:"#/properties/trigger/enum",keyword:"enum",params:{allowedValues: schema35.properties.trigger.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.match !== undefined){
let data5 = data.match;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.conditions === undefined){
const err13 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/required",keyword:"required",params:{missingProperty: "conditions"},message:"must have required property '"+"conditions"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key1 in data5){
if(!((key1 === "operator") || (key1 === "conditions"))){
const err14 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.operator !== undefined){
let data6 = data5.operator;
if(!((data6 === "all") || (data6 === "any"))){
const err15 = {instancePath:instancePath+"/match/operator",schemaPath:"#/properties/match/properties/operator/enum",keyword:"enum",params:{allowedValues: schema35.properties.match.properties.operator.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data5.conditions !== undefined){
let data7 = data5.conditions;
if(Array.isArray(data7)){
if(data7.length < 1){
const err16 = {instancePath:instancePath+"/match/conditions",schemaPath:"#/properties/match/properties/conditions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.field === undefined){
const err17 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "field"},message:"must have required property '"+"field"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data8.operator === undefined){
const err18 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "operator"},message:"must have required property '"+"operator"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.value === undefined){
const err19 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
for(const key2 in data8){
if(!(((key2 === "field") || (key2 === "operator")) || (key2 === "value"))){
const err20 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data8.field !== undefined){
let data9 = data8.field;
if(!(((((((data9 === "from.address") || (data9 === "from.domain")) || (data9 === "from.tld")) || (data9 === "recipient.address")) || (data9 === "recipient.domain")) || (data9 === "recipient.tld")) || (data9 === "outbound.type"))){
const err21 = {instancePath:instancePath+"/match/conditions/" + i0+"/field",schemaPath:"#/properties/match/properties/conditions/items/properties/field/enum",keyword:"enum",params:{allowedValues: schema35.properties.match.properties.conditions.items.properties.field.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data8.operator !== undefined){
let data10 = data8.operator;
if(!((((data10 === "is") || (data10 === "is_not")) || (data10 === "contains")) || (data10 === "in_list"))){
const err22 = {instancePath:instancePath+"/match/conditions/" + i0+"/operator",schemaPath:"#/properties/match/properties/conditions/items/properties/operator/enum",keyword:"enum",params:{allowedValues: schema35.properties.match.properties.conditions.items.properties.operator.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data8.value !== undefined){
let data11 = data8.value;
const _errs23 = errors;
let valid5 = false;
const _errs24 = errors;
if(typeof data11 === "string"){
if(func2(data11) < 1){
const err23 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/0/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/0/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs24 === errors;
valid5 = valid5 || _valid0;
const _errs26 = errors;
if(Array.isArray(data11)){
if(data11.length < 1){
const err25 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
let data12 = data11[i1];
if(typeof data12 === "string"){
if(func2(data12) < 1){
const err26 = {instancePath:instancePath+"/match/conditions/" + i0+"/value/" + i1,schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/match/conditions/" + i0+"/value/" + i1,schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf/1/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid0 = _errs26 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const err29 = {instancePath:instancePath+"/match/conditions/" + i0+"/value",schemaPath:"#/properties/match/properties/conditions/items/properties/value/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/match/conditions/" + i0,schemaPath:"#/properties/match/properties/conditions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath:instancePath+"/match/conditions",schemaPath:"#/properties/match/properties/conditions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.actions !== undefined){
let data13 = data.actions;
if(Array.isArray(data13)){
if(data13.length < 1){
const err33 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.type === undefined){
const err34 = {instancePath:instancePath+"/actions/" + i2,schemaPath:"#/properties/actions/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
for(const key3 in data14){
if(!((key3 === "type") || (key3 === "value"))){
const err35 = {instancePath:instancePath+"/actions/" + i2,schemaPath:"#/properties/actions/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data14.type !== undefined){
let data15 = data14.type;
if(!(((((((data15 === "block") || (data15 === "mark_as_spam")) || (data15 === "assign_to_folder")) || (data15 === "mark_as_read")) || (data15 === "mark_as_starred")) || (data15 === "archive")) || (data15 === "trash"))){
const err36 = {instancePath:instancePath+"/actions/" + i2+"/type",schemaPath:"#/properties/actions/items/properties/type/enum",keyword:"enum",params:{allowedValues: schema35.properties.actions.items.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data14.value !== undefined){
let data16 = data14.value;
if(typeof data16 === "string"){
if(func2(data16) < 1){
const err37 = {instancePath:instancePath+"/actions/" + i2+"/value",schemaPath:"#/properties/actions/items/properties/value/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
else {
const err38 = {instancePath:instancePath+"/actions/" + i2+"/value",schemaPath:"#/properties/actions/items/properties/value/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/actions/" + i2,schemaPath:"#/properties/actions/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/actions",schemaPath:"#/properties/actions/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.id !== undefined){
let data17 = data.id;
if(typeof data17 === "string"){
if(!pattern6.test(data17)){
const err41 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err43 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
else {
const err44 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const policy = validate25;
const schema36 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"limits":{"type":"object","additionalProperties":false,"properties":{"limit_attachment_size_limit":{"type":"integer","minimum":0},"limit_attachment_count_limit":{"type":"integer","minimum":0},"limit_attachment_allowed_types":{"type":"array","items":{"type":"string","pattern":"^[^\\s/]+/[^\\s/]+$"}},"limit_size_total_mime":{"type":"integer","minimum":0},"limit_storage_total":{"type":"integer","minimum":-1},"limit_count_daily_message_received":{"type":"integer","minimum":-1},"limit_count_daily_email_sent":{"type":"integer","minimum":-1},"limit_inbox_retention_period":{"type":"integer","minimum":-1},"limit_spam_retention_period":{"type":"integer","minimum":-1}}},"spam_detection":{"type":"object","additionalProperties":false,"properties":{"use_list_dnsbl":{"type":"boolean"},"use_header_anomaly_detection":{"type":"boolean"},"spam_sensitivity":{"type":"number","minimum":0.1,"maximum":5}}},"options":{"type":"object","additionalProperties":false,"properties":{"additional_folders":{"type":"array","items":{"type":"string","minLength":1}},"use_cidr_aliasing":{"type":"boolean"}}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate25.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "name") || (key0 === "limits")) || (key0 === "spam_detection")) || (key0 === "options")) || (key0 === "id")) || (key0 === "protect"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern27.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.limits !== undefined){
let data1 = data.limits;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(func1.call(schema36.properties.limits.properties, key1))){
const err5 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.limit_attachment_size_limit !== undefined){
let data2 = data1.limit_attachment_size_limit;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err6 = {instancePath:instancePath+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/limits/properties/limit_attachment_size_limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/limits/limit_attachment_size_limit",schemaPath:"#/properties/limits/properties/limit_attachment_size_limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data1.limit_attachment_count_limit !== undefined){
let data3 = data1.limit_attachment_count_limit;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/limits/properties/limit_attachment_count_limit/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/limits/limit_attachment_count_limit",schemaPath:"#/properties/limits/properties/limit_attachment_count_limit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data1.limit_attachment_allowed_types !== undefined){
let data4 = data1.limit_attachment_allowed_types;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(!pattern50.test(data5)){
const err10 = {instancePath:instancePath+"/limits/limit_attachment_allowed_types/" + i0,schemaPath:"#/properties/limits/properties/limit_attachment_allowed_types/items/pattern",keyword:"pattern",params:{pattern: "^[^\\s/]+/[^\\s/]+$"},message:"must match pattern \""+"^[^\\s/]+/[^\\s/]+$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/limits/limit_attachment_allowed_types/" + i0,schemaPath:"#/properties/limits/properties/limit_attachment_allowed_types/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/limits/limit_attachment_allowed_types",schemaPath:"#/properties/limits/properties/limit_attachment_allowed_types/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data1.limit_size_total_mime !== undefined){
let data6 = data1.limit_size_total_mime;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/limits/limit_size_total_mime",schemaPath:"#/properties/limits/properties/limit_size_total_mime/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 0 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/limits/limit_size_total_mime",schemaPath:"#/properties/limits/properties/limit_size_total_mime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data1.limit_storage_total !== undefined){
let data7 = data1.limit_storage_total;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err15 = {instancePath:instancePath+"/limits/limit_storage_total",schemaPath:"#/properties/limits/properties/limit_storage_total/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < -1 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/limits/limit_storage_total",schemaPath:"#/properties/limits/properties/limit_storage_total/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data1.limit_count_daily_message_received !== undefined){
let data8 = data1.limit_count_daily_message_received;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err17 = {instancePath:instancePath+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/limits/properties/limit_count_daily_message_received/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < -1 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/limits/limit_count_daily_message_received",schemaPath:"#/properties/limits/properties/limit_count_daily_message_received/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data1.limit_count_daily_email_sent !== undefined){
let data9 = data1.limit_count_daily_email_sent;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err19 = {instancePath:instancePath+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/limits/properties/limit_count_daily_email_sent/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < -1 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/limits/limit_count_daily_email_sent",schemaPath:"#/properties/limits/properties/limit_count_daily_email_sent/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
if(data1.limit_inbox_retention_period !== undefined){
let data10 = data1.limit_inbox_retention_period;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err21 = {instancePath:instancePath+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/limits/properties/limit_inbox_retention_period/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < -1 || isNaN(data10)){
const err22 = {instancePath:instancePath+"/limits/limit_inbox_retention_period",schemaPath:"#/properties/limits/properties/limit_inbox_retention_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data1.limit_spam_retention_period !== undefined){
let data11 = data1.limit_spam_retention_period;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err23 = {instancePath:instancePath+"/limits/limit_spam_retention_period",schemaPath:"#/properties/limits/properties/limit_spam_retention_period/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < -1 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/limits/limit_spam_retention_period",schemaPath:"#/properties/limits/properties/limit_spam_retention_period/minimum",keyword:"minimum",params:{comparison: ">=", limit: -1},message:"must be >= -1"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/limits",schemaPath:"#/properties/limits/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.spam_detection !== undefined){
let data12 = data.spam_detection;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(!(((key2 === "use_list_dnsbl") || (key2 === "use_header_anomaly_detection")) || (key2 === "spam_sensitivity"))){
const err26 = {instancePath:instancePath+"/spam_detection",schemaPath:"#/properties/spam_detection/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.use_list_dnsbl !== undefined){
if(typeof data12.use_list_dnsbl !== "boolean"){
const err27 = {instancePath:instancePath+"/spam_detection/use_list_dnsbl",schemaPath:"#/properties/spam_detection/properties/use_list_dnsbl/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.use_header_anomaly_detection !== undefined){
if(typeof data12.use_header_anomaly_detection !== "boolean"){
const err28 = {instancePath:instancePath+"/spam_detection/use_header_anomaly_detection",schemaPath:"#/properties/spam_detection/properties/use_header_anomaly_detection/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data12.spam_sensitivity !== undefined){
let data15 = data12.spam_sensitivity;
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 5 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/spam_detection/properties/spam_sensitivity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 5},message:"must be <= 5"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data15 < 0.1 || isNaN(data15)){
const err30 = {instancePath:instancePath+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/spam_detection/properties/spam_sensitivity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0.1},message:"must be >= 0.1"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/spam_detection/spam_sensitivity",schemaPath:"#/properties/spam_detection/properties/spam_sensitivity/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath:instancePath+"/spam_detection",schemaPath:"#/properties/spam_detection/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.options !== undefined){
let data16 = data.options;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key3 in data16){
if(!((key3 === "additional_folders") || (key3 === "use_cidr_aliasing"))){
const err33 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data16.additional_folders !== undefined){
let data17 = data16.additional_folders;
if(Array.isArray(data17)){
const len1 = data17.length;
for(let i1=0; i1<len1; i1++){
let data18 = data17[i1];
if(typeof data18 === "string"){
if(func2(data18) < 1){
const err34 = {instancePath:instancePath+"/options/additional_folders/" + i1,schemaPath:"#/properties/options/properties/additional_folders/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/options/additional_folders/" + i1,schemaPath:"#/properties/options/properties/additional_folders/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/options/additional_folders",schemaPath:"#/properties/options/properties/additional_folders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data16.use_cidr_aliasing !== undefined){
if(typeof data16.use_cidr_aliasing !== "boolean"){
const err37 = {instancePath:instancePath+"/options/use_cidr_aliasing",schemaPath:"#/properties/options/properties/use_cidr_aliasing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/options",schemaPath:"#/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.id !== undefined){
let data20 = data.id;
if(typeof data20 === "string"){
if(!pattern6.test(data20)){
const err39 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err41 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
validate25.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const workspace = validate26;
const schema37 = {"type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"domain":{"type":"string","minLength":1,"maxLength":253,"pattern":"^\\S+$"},"auto_group":{"type":"boolean"},"policy":{"type":"string","minLength":1},"rules":{"type":"array","items":{"type":"string","minLength":1}},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "name") || (key0 === "domain")) || (key0 === "auto_group")) || (key0 === "policy")) || (key0 === "rules")) || (key0 === "id")) || (key0 === "protect"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func2(data0) > 256){
const err1 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func2(data0) < 1){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern27.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.domain !== undefined){
let data1 = data.domain;
if(typeof data1 === "string"){
if(func2(data1) > 253){
const err5 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern67.test(data1)){
const err7 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/pattern",keyword:"pattern",params:{pattern: "^\\S+$"},message:"must match pattern \""+"^\\S+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/domain",schemaPath:"#/properties/domain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.auto_group !== undefined){
if(typeof data.auto_group !== "boolean"){
const err9 = {instancePath:instancePath+"/auto_group",schemaPath:"#/properties/auto_group/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.policy !== undefined){
let data3 = data.policy;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err10 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/policy",schemaPath:"#/properties/policy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.rules !== undefined){
let data4 = data.rules;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err12 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/rules/" + i0,schemaPath:"#/properties/rules/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.id !== undefined){
let data6 = data.id;
if(typeof data6 === "string"){
if(!pattern6.test(data6)){
const err15 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err17 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}
validate26.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const account = validate27;
const schema38 = {"type":"object","additionalProperties":false,"required":["email"],"properties":{"email":{"type":"string","maxLength":254,"pattern":"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"},"name":{"type":"string","minLength":1,"maxLength":256,"pattern":"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},"workspace":{"type":"string","minLength":1},"app_password":{"oneOf":[{"type":"object","required":["env"],"additionalProperties":false,"properties":{"env":{"type":"string","pattern":"^FLEET_[A-Za-z0-9_]+$"},"key":{"type":"string","minLength":1},"version":{"type":"integer","minimum":1}}},{"type":"object","required":["derive"],"additionalProperties":false,"properties":{"derive":{"type":"string","pattern":"^FLEET_[A-Za-z0-9_]+$"},"version":{"type":"integer","minimum":1}}}]},"id":{"type":"string","pattern":"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},"protect":{"type":"boolean"}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.email === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "email"},message:"must have required property '"+"email"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "email") || (key0 === "name")) || (key0 === "workspace")) || (key0 === "app_password")) || (key0 === "id")) || (key0 === "protect"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.email !== undefined){
let data0 = data.email;
if(typeof data0 === "string"){
if(func2(data0) > 254){
const err2 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/maxLength",keyword:"maxLength",params:{limit: 254},message:"must NOT have more than 254 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern73.test(data0)){
const err3 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/pattern",keyword:"pattern",params:{pattern: "^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"},message:"must match pattern \""+"^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/email",schemaPath:"#/properties/email/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func2(data1) > 256){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 256},message:"must NOT have more than 256 characters"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func2(data1) < 1){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!pattern27.test(data1)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},message:"must match pattern \""+"^[^\\u0000-\\u001f\\u007f-\\u009f]+$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.workspace !== undefined){
let data2 = data.workspace;
if(typeof data2 === "string"){
if(func2(data2) < 1){
const err9 = {instancePath:instancePath+"/workspace",schemaPath:"#/properties/workspace/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/workspace",schemaPath:"#/properties/workspace/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.app_password !== undefined){
let data3 = data.app_password;
const _errs9 = errors;
let valid1 = false;
let passing0 = null;
const _errs10 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.env === undefined){
const err11 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/0/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
for(const key1 in data3){
if(!(((key1 === "env") || (key1 === "key")) || (key1 === "version"))){
const err12 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data3.env !== undefined){
let data4 = data3.env;
if(typeof data4 === "string"){
if(!pattern77.test(data4)){
const err13 = {instancePath:instancePath+"/app_password/env",schemaPath:"#/properties/app_password/oneOf/0/properties/env/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/app_password/env",schemaPath:"#/properties/app_password/oneOf/0/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data3.key !== undefined){
let data5 = data3.key;
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err15 = {instancePath:instancePath+"/app_password/key",schemaPath:"#/properties/app_password/oneOf/0/properties/key/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/app_password/key",schemaPath:"#/properties/app_password/oneOf/0/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data3.version !== undefined){
let data6 = data3.version;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/0/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 < 1 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/0/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs10 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
var props0 = true;
}
const _errs19 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.derive === undefined){
const err20 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/1/required",keyword:"required",params:{missingProperty: "derive"},message:"must have required property '"+"derive"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
for(const key2 in data3){
if(!((key2 === "derive") || (key2 === "version"))){
const err21 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data3.derive !== undefined){
let data7 = data3.derive;
if(typeof data7 === "string"){
if(!pattern77.test(data7)){
const err22 = {instancePath:instancePath+"/app_password/derive",schemaPath:"#/properties/app_password/oneOf/1/properties/derive/pattern",keyword:"pattern",params:{pattern: "^FLEET_[A-Za-z0-9_]+$"},message:"must match pattern \""+"^FLEET_[A-Za-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/app_password/derive",schemaPath:"#/properties/app_password/oneOf/1/properties/derive/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data3.version !== undefined){
let data8 = data3.version;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err24 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/1/properties/version/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 1 || isNaN(data8)){
const err25 = {instancePath:instancePath+"/app_password/version",schemaPath:"#/properties/app_password/oneOf/1/properties/version/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs19 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
if(props0 !== true){
props0 = true;
}
}
}
if(!valid1){
const err27 = {instancePath:instancePath+"/app_password",schemaPath:"#/properties/app_password/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
}
if(data.id !== undefined){
let data9 = data.id;
if(typeof data9 === "string"){
if(!pattern6.test(data9)){
const err28 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"},message:"must match pattern \""+"^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.protect !== undefined){
if(typeof data.protect !== "boolean"){
const err30 = {instancePath:instancePath+"/protect",schemaPath:"#/properties/protect/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
