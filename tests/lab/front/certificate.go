// SPDX-FileCopyrightText: 2026 The GPU Deck authors
// SPDX-License-Identifier: GPL-3.0-or-later

package front

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"math/big"
	"net"
	"strings"
	"time"
)

// Name is the vCenter's host name in its certificate.
const Name = "vcenter.vslab.local"

// NewCertificate makes a self-signed RSA-2048 certificate and uses it for new connections.
func (s *Server) NewCertificate() error {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return err
	}
	serial, err := rand.Int(rand.Reader, new(big.Int).Lsh(big.NewInt(1), 120))
	if err != nil {
		return err
	}
	now := s.Now()
	template := &x509.Certificate{
		SerialNumber: serial,
		Subject:      pkix.Name{CommonName: Name, Organization: []string{"GPU Deck practice lab"}},
		NotBefore:    now.Add(-24 * time.Hour), NotAfter: now.AddDate(2, 0, 0),
		KeyUsage:    x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
		DNSNames:    append([]string{Name, "localhost"}, s.names...),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, BasicConstraintsValid: true,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return err
	}
	s.certMu.Lock()
	s.cert = &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}
	s.certMu.Unlock()
	return nil
}

// Thumbprint is the certificate's SHA-256 in colon form.
func (s *Server) Thumbprint() string {
	s.certMu.RLock()
	defer s.certMu.RUnlock()
	sum := sha256.Sum256(s.cert.Certificate[0])
	parts := make([]string, len(sum))
	for i, b := range sum {
		parts[i] = fmt.Sprintf("%02X", b)
	}
	return strings.Join(parts, ":")
}
