#pragma once

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

namespace sandbox {

template <auto Free>
struct FreeBy
{
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};

using BioPtr = std::unique_ptr<BIO, FreeBy<&BIO_free>>;
using KeyPtr = std::unique_ptr<EVP_PKEY, FreeBy<&EVP_PKEY_free>>;
using X509Ptr = std::unique_ptr<X509, FreeBy<&X509_free>>;
using TimePtr = std::unique_ptr<ASN1_TIME, FreeBy<&ASN1_TIME_free>>;
using CmsPtr = std::unique_ptr<CMS_ContentInfo, FreeBy<&CMS_ContentInfo_free>>;

} // namespace sandbox
