#pragma once

#include "domain/openenum.h"

namespace domain {

//! The server's states of a signing session. "Overdue" is not one of them: see isOverdue().
enum class SessionState { Unknown, Blocked, Ready, Signed, Rejected };
template <>
struct EnumNames<SessionState>
{
    static constexpr std::array<std::pair<const char *, SessionState>, 4> table{
        {{"BLOCKED", SessionState::Blocked},
         {"READY", SessionState::Ready},
         {"SIGNED", SessionState::Signed},
         {"REJECTED", SessionState::Rejected}}};
};

//! eID vendors of native (PKI) signing. The list is incomplete in every public source.
enum class SigningVendor {
    Unknown,
    Audkenni,
    Buypass,
    Nbid,
    Sbid,
    SmartId,
    MobileId,
    SkMobileId,
    EstEid,
    SmartCard
};
template <>
struct EnumNames<SigningVendor>
{
    static constexpr std::array<std::pair<const char *, SigningVendor>, 9> table{
        {{"AUDKENNI", SigningVendor::Audkenni},
         {"BUYPASS", SigningVendor::Buypass},
         {"NBID", SigningVendor::Nbid},
         {"SBID", SigningVendor::Sbid},
         {"SMARTID", SigningVendor::SmartId},
         {"MOBILEID", SigningVendor::MobileId},
         {"SK_MOBILEID", SigningVendor::SkMobileId},
         {"ESTEID", SigningVendor::EstEid},
         {"SMARTCARD", SigningVendor::SmartCard}}};
};

enum class SigningFlow { Unknown, AuthenticationBased, PkiSigning };
template <>
struct EnumNames<SigningFlow>
{
    static constexpr std::array<std::pair<const char *, SigningFlow>, 2> table{
        {{"AUTHENTICATION_BASED", SigningFlow::AuthenticationBased},
         {"PKISIGNING", SigningFlow::PkiSigning}}};
};

enum class DocumentAction { Unknown, Sign, View };
template <>
struct EnumNames<DocumentAction>
{
    static constexpr std::array<std::pair<const char *, DocumentAction>, 2> table{
        {{"SIGN", DocumentAction::Sign}, {"VIEW", DocumentAction::View}}};
};

enum class SignerField { Unknown, NationalIdentificationNumber };
template <>
struct EnumNames<SignerField>
{
    static constexpr std::array<std::pair<const char *, SignerField>, 1> table{
        {{"NATIONAL_IDENTIFICATION_NUMBER", SignerField::NationalIdentificationNumber}}};
};

enum class PackageType { Unknown, PadesContainer };
template <>
struct EnumNames<PackageType>
{
    static constexpr std::array<std::pair<const char *, PackageType>, 1> table{
        {{"PADES_CONTAINER", PackageType::PadesContainer}}};
};

enum class SignatureType { Unknown, Pades, Xades };
template <>
struct EnumNames<SignatureType>
{
    static constexpr std::array<std::pair<const char *, SignatureType>, 2> table{
        {{"PADES", SignatureType::Pades}, {"XADES", SignatureType::Xades}}};
};

enum class HashAlgorithm { Unknown, Sha256 };
template <>
struct EnumNames<HashAlgorithm>
{
    static constexpr std::array<std::pair<const char *, HashAlgorithm>, 1> table{
        {{"SHA256", HashAlgorithm::Sha256}}};
};

//! Languages of the signing pages. "no" is refused by the service: Norwegian is nb or nn.
enum class UiLanguage { Unknown, Danish, German, English, Finnish, Bokmaal, Nynorsk, Swedish };
template <>
struct EnumNames<UiLanguage>
{
    static constexpr std::array<std::pair<const char *, UiLanguage>, 7> table{{{"da", UiLanguage::Danish},
                                                                               {"de", UiLanguage::German},
                                                                               {"en", UiLanguage::English},
                                                                               {"fi", UiLanguage::Finnish},
                                                                               {"nb", UiLanguage::Bokmaal},
                                                                               {"nn", UiLanguage::Nynorsk},
                                                                               {"sv", UiLanguage::Swedish}}};
};

enum class CommunicationMethod { Unknown, Sms, Email };
template <>
struct EnumNames<CommunicationMethod>
{
    static constexpr std::array<std::pair<const char *, CommunicationMethod>, 2> table{
        {{"SMS", CommunicationMethod::Sms}, {"EMAIL", CommunicationMethod::Email}}};
};

enum class NotificationCategory { Unknown, SigningNotification };
template <>
struct EnumNames<NotificationCategory>
{
    static constexpr std::array<std::pair<const char *, NotificationCategory>, 1> table{
        {{"SIGNING_NOTIFICATION", NotificationCategory::SigningNotification}}};
};

enum class IntentionFormat { Unknown, Text };
template <>
struct EnumNames<IntentionFormat>
{
    static constexpr std::array<std::pair<const char *, IntentionFormat>, 1> table{
        {{"TEXT", IntentionFormat::Text}}};
};

enum class MerchantVendor { Unknown, Nbid };
template <>
struct EnumNames<MerchantVendor>
{
    static constexpr std::array<std::pair<const char *, MerchantVendor>, 1> table{
        {{"NBID", MerchantVendor::Nbid}}};
};

enum class MerchantSignatureFormat { Unknown, Pades, Xades };
template <>
struct EnumNames<MerchantSignatureFormat>
{
    static constexpr std::array<std::pair<const char *, MerchantSignatureFormat>, 2> table{
        {{"PADES", MerchantSignatureFormat::Pades}, {"XADES", MerchantSignatureFormat::Xades}}};
};

} // namespace domain
