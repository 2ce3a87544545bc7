#include "sandbox/certificate.h"

#include "sandbox/opensslptr.h"
#include "sandbox/storage.h"

#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

const char *const authorityName = "Countersign Sandbox CA (not trusted by anyone)";
const char *const leafName = "Countersign Sandbox - not a legal signature";

QByteArray bytesOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<qsizetype>(size)};
}

BioPtr bioOf(const QByteArray &bytes)
{
    return BioPtr(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QByteArray pemOf(X509 *certificate)
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    return bytesOf(bio.get());
}

X509Ptr certificateFrom(const QByteArray &pem)
{
    return X509Ptr(PEM_read_bio_X509(bioOf(pem).get(), nullptr, nullptr, nullptr));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    if (X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value)) {
        X509_add_ext(certificate, extension, -1);
        X509_EXTENSION_free(extension);
    }
}

void setName(X509_NAME *name, const char *commonName)
{
    const auto add = [name](const char *field, const char *text) {
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(text),
                                   -1, -1, 0);
    };
    add("O", "Countersign");
    add("CN", commonName);
}

//! \a issuer null: self-signed.
X509Ptr makeCertificate(const char *name, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    X509Ptr certificate(X509_new());
    X509_set_version(certificate.get(), X509_VERSION_3);
    unsigned char serial[8];
    RAND_bytes(serial, sizeof serial);
    serial[0] &= 0x7f;
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    // wide, since the clock of a sandbox is moved about
    ASN1_TIME_set_string_X509(X509_getm_notBefore(certificate.get()), "200101000000Z");
    ASN1_TIME_set_string_X509(X509_getm_notAfter(certificate.get()), "491231235959Z");
    X509_set_pubkey(certificate.get(), key);
    setName(X509_get_subject_name(certificate.get()), name);
    X509 *signer = issuer ? issuer : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addExtension(certificate.get(), signer, NID_basic_constraints,
                 issuer ? "critical,CA:FALSE" : "critical,CA:TRUE");
    addExtension(certificate.get(), signer, NID_key_usage,
                 issuer ? "critical,digitalSignature,nonRepudiation" : "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), signer, NID_subject_key_identifier, "hash");
    addExtension(certificate.get(), signer, NID_authority_key_identifier, "keyid");
    X509_sign(certificate.get(), issuerKey, EVP_sha256());
    return certificate;
}

} // namespace

struct Certificate::Private
{
    KeyPtr key;
    X509Ptr leaf, authority;

    bool read(const QJsonObject &kept)
    {
        const auto pem = [&](const QString &name) { return kept.value(name).toString().toLatin1(); };
        key.reset(PEM_read_bio_PrivateKey(bioOf(pem(u"key"_s)).get(), nullptr, nullptr, nullptr));
        leaf = certificateFrom(pem(u"leaf"_s));
        authority = certificateFrom(pem(u"authority"_s));
        return key && leaf && authority;
    }

    void make()
    {
        const KeyPtr authorityKey(EVP_RSA_gen(2048)); // not kept: it signs once
        key.reset(EVP_RSA_gen(2048));
        authority = makeCertificate(authorityName, authorityKey.get(), nullptr, authorityKey.get());
        leaf = makeCertificate(leafName, key.get(), authority.get(), authorityKey.get());
    }
};

Certificate::Certificate(Storage &storage)
    : d(std::make_unique<Private>())
{
    const QString kind = u"certificate"_s;
    const auto kept = storage.records(kind);
    if (!kept.isEmpty() && d->read(kept.first()))
        return;
    d->make();
    storage.saveRecord(kind, kind,
                       {{u"key"_s, QString::fromLatin1(keyPem())},
                        {u"leaf"_s, QString::fromLatin1(leafPem())},
                        {u"authority"_s, QString::fromLatin1(authorityPem())}});
}

Certificate::~Certificate() = default;

EVP_PKEY *Certificate::key() const
{
    return d->key.get();
}

X509 *Certificate::leaf() const
{
    return d->leaf.get();
}

X509 *Certificate::authority() const
{
    return d->authority.get();
}

QByteArray Certificate::keyPem() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(bio.get(), d->key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return bytesOf(bio.get());
}

QByteArray Certificate::leafPem() const
{
    return pemOf(d->leaf.get());
}

QByteArray Certificate::authorityPem() const
{
    return pemOf(d->authority.get());
}

QByteArray Certificate::leafDer() const
{
    const BioPtr bio(BIO_new(BIO_s_mem()));
    i2d_X509_bio(bio.get(), d->leaf.get());
    return bytesOf(bio.get());
}

} // namespace sandbox
